package org.dpstat.warehouse.state;

import org.apache.spark.sql.types.StructType;

/** A table that a run writes. */
public record TableShape(String area, String name, StructType type) {}
