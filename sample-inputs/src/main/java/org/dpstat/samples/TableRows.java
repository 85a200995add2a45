package org.dpstat.samples;

import java.util.List;

/** Lists that are about no persons. */
interface TableRows {
  List<Delivery> deliveries();

  List<Row> rows(Delivery delivery);
}
