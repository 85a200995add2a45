package org.dpstat.warehouse.linkage;

import java.util.List;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;

/**
 * Lists, and what is to come of them.
 *
 * @param lists as CSV
 * @param pairs two ids with a blank between
 * @param clusters list and id of their records
 */
record LinkageCase(
    String about,
    LinkageSettings settings,
    LinkageParameters parameters,
    List<String> lists,
    List<String> pairs,
    List<String> clusters) {}
