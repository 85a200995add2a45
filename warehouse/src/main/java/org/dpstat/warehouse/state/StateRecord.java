package org.dpstat.warehouse.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One state of the warehouse: the snapshot of every table that belongs together.
 *
 * @param number counts from 1
 * @param parent the state before, 0 for none
 * @param configuration digests of what the figures were computed under
 * @param logPosition how much of the inbox's log is in it
 * @param checks number of checks by outcome
 */
public record StateRecord(
    int number,
    int parent,
    LocalDate asOf,
    String runId,
    Instant createdAt,
    String softwareVersion,
    Map<String, String> configuration,
    String inputsDigest,
    String keyFingerprint,
    int logPosition,
    Map<String, TablePin> tables,
    Map<String, Integer> checks) {}
