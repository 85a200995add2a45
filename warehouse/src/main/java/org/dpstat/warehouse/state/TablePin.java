package org.dpstat.warehouse.state;

/** One snapshot of a table, as a state holds it. */
public record TablePin(String area, String uuid, long snapshotId, int schemaId, long rows) {}
