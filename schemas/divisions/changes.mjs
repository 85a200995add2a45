// What became of divisions from one edition to the next: see docs/how-to/renew-the-divisions.md
/** Below this share of what was found again, a division did not go into one other, but into several. */
const WHOLE = 0.9;
/** How many of a township's villages have to be found again: names repeat, the more the farther away. */
const ENOUGH = {
  county: villages => villages / 10,
  city: villages => villages / 2,
  province: villages => Math.max(3, villages / 2),
};

/** What happened between two editions; some last days of counties are known exactly. */
export class Step {
  #before;
  #after;
  #arrivals;
  #lastDays;
  #changes = new Map();
  #firstDays = new Map();

  constructor(before, after, lastDays) {
    this.#before = before;
    this.#after = after;
    this.#lastDays = lastDays;
    this.#arrivals = arrivedVillages(before, after);
    this.#addChanges('county', county => this.#countyChange(county));
    this.#addChanges('city', city => this.#cityChange(city));
    this.#addChanges('township', township => this.#townshipChange(township));
    this.#markSplitCounties();
    for (const { successor, to } of this.#changes.values()) {
      const days = [dayAfter(to), this.#firstDays.get(successor) ?? after.closed];
      this.#firstDays.set(successor, days.sort()[0]);
    }
  }

  /** What became of the codes that are gone. */
  gone() {
    return [...this.#changes.values()];
  }

  /** The first day of a code that is new, or newly named. */
  firstDay({ code, parent }) {
    const known = [code, parent].filter(c => this.#isNew(c) && this.#firstDays.has(c));
    return this.#isNew(code) && known.length ? this.#firstDays.get(known[0]) : this.#after.closed;
  }

  #addChanges(level, changeOf) {
    const found = this.#goneAt(level).map(d => ({ code: d.code, parent: d.parent, ...changeOf(d) }));
    const into = groupBy(found, change => change.successor);
    for (const { code, parent, successor, isSplit } of found) {
      const isAlone = this.#isNew(successor) && into.get(successor).length === 1;
      const kind = !successor ? '' : isSplit ? 'split' : isAlone ? 'replaced' : 'merged';
      const to = this.#lastDays.get(code) ?? this.#lastDays.get(parent) ?? dayBefore(this.#after.closed);
      this.#changes.set(code, { code, successor, kind, to });
    }
  }

  #goneAt(level) {
    return this.#divisions(d => d.level === level && !this.#after.divisions.has(d.code));
  }

  #divisions(filter) {
    return [...this.#before.divisions.values()].filter(filter);
  }

  #isNew(code) {
    return this.#after.divisions.has(code) && !this.#before.divisions.has(code);
  }

  /** A county goes where most of its villages went, out of its city only if need be. */
  #countyChange(county) {
    const votes = new Votes();
    for (const township of this.#divisions(d => d.parent === county.code)) {
      for (const village of this.#before.villages.get(township.code) ?? []) {
        const near = this.#found(village, township, t => t.slice(0, 4) === county.code.slice(0, 4));
        const far = () => this.#found(village, township, t => t.slice(0, 2) === county.code.slice(0, 2));
        votes.add((near.length ? near : far()).map(place => place.slice(0, 6)));
      }
    }
    return { successor: votes.first() };
  }

  /** A city goes where most of its counties went. */
  #cityChange(city) {
    const votes = new Votes();
    for (const county of this.#divisions(d => d.parent === city.code)) {
      votes.add([this.#cityOf(this.#successorOf(county.code))]);
    }
    return { successor: votes.first(), isSplit: votes.share() < WHOLE };
  }

  /** A township goes where its name went with its county, else where most of its villages went. */
  #townshipChange(township) {
    const county = this.#successorOf(township.parent);
    const namesakes = [...this.#after.divisions.values()].filter(
      d => d.parent === county && sameName(d.name, township.name) && !this.#isAsBefore(d));
    const twin = namesakes.find(d => d.code.endsWith(township.code.slice(6))) ?? namesakes[0];
    return twin ? { successor: twin.code } : this.#byVillages(township, county);
  }

  #isAsBefore({ code, name }) {
    return sameName(this.#before.divisions.get(code)?.name ?? '', name);
  }

  #byVillages(township, county) {
    const villages = this.#before.villages.get(township.code) ?? [];
    const areas = {
      county: place => place.startsWith(county),
      city: place => this.#cityOf(place.slice(0, 6)) === this.#cityOf(county),
      province: place => place.slice(0, 2) === county.slice(0, 2),
    };
    for (const [area, isInside] of Object.entries(areas)) {
      const votes = new Votes();
      villages.forEach(village => votes.add(this.#found(village, township, isInside)));
      if (votes.total >= ENOUGH[area](villages.length) && votes.most() > votes.total / 2) {
        return { successor: votes.first(), isSplit: votes.share() < WHOLE };
      }
    }
    return { successor: '' };
  }

  /** Where a village of a township turned up; in a township of the same name, if there is one. */
  #found(village, township, isInside) {
    const places = (this.#arrivals.get(village) ?? []).filter(isInside);
    const named = places.filter(p => sameName(this.#after.divisions.get(p).name, township.name));
    return named.length ? named : places;
  }

  #markSplitCounties() {
    for (const township of this.#goneAt('township')) {
      const { successor } = this.#changes.get(township.code);
      const county = this.#changes.get(township.parent);
      if (county && successor && !successor.startsWith(county.successor)) county.kind = 'split';
    }
  }

  #successorOf(code) {
    return this.#changes.get(code)?.successor || code;
  }

  #cityOf(county) {
    return this.#after.divisions.get(county)?.parent ?? county;
  }
}

/** Townships that have a village's name since the later edition, by that name. */
function arrivedVillages(before, after) {
  const arrivals = new Map();
  for (const [township, villages] of after.villages) {
    const there = new Set(before.villages.get(township));
    for (const village of new Set(villages)) {
      if (there.has(village)) continue;
      if (!arrivals.has(village)) arrivals.set(village, []);
      arrivals.get(village).push(township);
    }
  }
  return arrivals;
}

/** Each village has one vote, divided by the places that bear its name. */
class Votes {
  #votes = new Map();
  total = 0;

  add(places) {
    if (!places.length) return;
    this.total++;
    places.forEach(place => this.#votes.set(place, (this.#votes.get(place) ?? 0) + 1 / places.length));
  }

  first() {
    return this.#ranked()[0]?.[0] ?? '';
  }

  most() {
    return this.#ranked()[0]?.[1] ?? 0;
  }

  share() {
    return this.most() / this.total;
  }

  #ranked() {
    return [...this.#votes].sort(([a, m], [b, n]) => n - m || order(a, b));
  }
}

/** In 2019 the lists went over from 街道办事处 and 办事处 to 街道: that renamed nothing. */
export function sameName(one, other) {
  const plain = name => name.replace(/(街道办事处|街道办|办事处|街道)$/, '');
  return plain(one) === plain(other);
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(key(item))) groups.set(key(item), []);
    groups.get(key(item)).push(item);
  }
  return groups;
}

export function dayAfter(day, days = 1) {
  return new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);
}

export function dayBefore(day) {
  return dayAfter(day, -1);
}

export function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
