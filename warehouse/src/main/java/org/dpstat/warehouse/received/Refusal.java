package org.dpstat.warehouse.received;

/**
 * Why a file cannot be taken in.
 *
 * @param rule id in the catalogue of messages
 * @param detail what the message names: a column, a code, a limit; may be null
 */
public record Refusal(String rule, String detail) {}
