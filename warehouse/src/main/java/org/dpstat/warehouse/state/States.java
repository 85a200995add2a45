package org.dpstat.warehouse.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dpstat.warehouse.store.Json;
import org.dpstat.warehouse.store.Store;

/** The states of a warehouse. The highest valid one is what readers see. */
public final class States {
  private final Store store;
  private final Path folder;

  /** The states of a warehouse. */
  public States(Store store) {
    this.store = store;
    this.folder = store.path("_states");
  }

  /** The state that readers see; empty before the first refresh. */
  public Optional<StateRecord> findCurrent() {
    return numbers().stream()
        .sorted(Comparator.reverseOrder())
        .map(this::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Number of the state that comes next. */
  public int nextNumber() {
    return numbers().stream().mapToInt(n -> n).max().orElse(0) + 1;
  }

  /**
   * Makes a state the current one, in one step.
   *
   * @throws IllegalStateException where a state of that number is there already
   */
  public void publish(StateRecord state) {
    store.writeNew(new Path(folder, state.number() + ".json"), Json.pretty(state));
  }

  /** The state of a number, if it is there and whole. */
  public Optional<StateRecord> find(int number) {
    Path file = new Path(folder, number + ".json");
    if (!store.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = store.read(file);
      return Optional.of(Json.read(text, StateRecord.class));
    } catch (IllegalArgumentException e) {
      // A torn record was never published.
      return Optional.empty();
    }
  }

  private List<Integer> numbers() {
    return store.list(folder).stream()
        .filter(name -> name.matches("\\d+\\.json"))
        .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
        .toList();
  }
}
