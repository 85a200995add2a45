package org.dpstat.warehouse.intake;

import java.io.Serializable;
import java.util.Map;
import org.dpstat.schemas.codelist.CodeList;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.warehouse.identity.PseudonymKey;

/**
 * All that a task needs to read the files of one source. It is broadcast: the key is in no plan.
 */
record IntakeSetting(
    Contract contract, Map<String, CodeList> codeLists, Divisions divisions, PseudonymKey key)
    implements Serializable {}
