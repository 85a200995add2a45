package org.dpstat.warehouse.linkage;

/**
 * What a blocking rule costs.
 *
 * @param pairs that it makes, those of earlier rules among them
 * @param largest pairs of its largest block
 */
public record BlockCount(String rule, long pairs, long largest) {}
