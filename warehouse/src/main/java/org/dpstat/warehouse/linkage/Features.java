package org.dpstat.warehouse.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dpstat.schemas.linkage.BlockingRule;
import org.dpstat.schemas.linkage.Expression;
import org.dpstat.schemas.linkage.LinkageSettings;

/**
 * What is kept of a record: values that comparisons ask for, each made once for all of its pairs,
 * and a number for each blocking rule that is the same where the rule's columns are.
 */
final class Features implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private final Map<String, Expression> derived;
  private final List<BlockingRule> rules;
  private final LinkedHashMap<String, Expression> wanted = new LinkedHashMap<>();

  Features(LinkageSettings settings) {
    columns = settings.inputColumns();
    derived = new LinkedHashMap<>(settings.derive());
    rules = settings.blocking();
    settings.conflict().forEach(column -> place(Expression.of(column)));
  }

  /** Where the value of an expression stands among a record's features. */
  int place(Expression expression) {
    wanted.putIfAbsent(expression.toString(), expression);
    return List.copyOf(wanted.keySet()).indexOf(expression.toString());
  }

  int size() {
    return wanted.size();
  }

  int rules() {
    return rules.size();
  }

  /** A record of an input's cells, which stand in the order of the settings' columns. */
  LinkageRecord of(int list, String id, List<String> cells) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      values.put(columns.get(i), Transforms.clean(cells.get(i)));
    }
    derived.forEach((name, of) -> values.put(name, Transforms.value(of, values)));
    List<String> features = new ArrayList<>();
    wanted.values().forEach(of -> features.add(Transforms.value(of, values)));
    long[] keys = new long[rules.size()];
    for (int rule = 0; rule < keys.length; rule++) {
      keys[rule] = key(rule, values);
    }
    return new LinkageRecord(list, id, keys, features.toArray(String[]::new));
  }

  /** Values that fall on one number by chance make a pair more, and nothing else. */
  private long key(int rule, Map<String, String> values) {
    long hash = Hash.START + rule;
    for (Expression part : rules.get(rule).keys()) {
      String value = Transforms.value(part, values);
      if (value == null) {
        return LinkageRecord.NO_KEY;
      }
      hash = Hash.with(hash, value);
    }
    return hash == LinkageRecord.NO_KEY ? 1 : hash;
  }
}
