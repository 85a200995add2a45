package org.dpstat.schemas.policy;

import java.util.Objects;

/**
 * What it means that somebody is entitled and not covered.
 *
 * @param reason code of the list {@code gap-reason}
 * @param since SQL expression of the month, as 202510, in which the entitlement began at the
 *     earliest; null where only the lists tell
 * @param endsWithCertificate whether who is covered loses it when the certificate expires
 */
public record PolicyGap(String reason, String since, boolean endsWithCertificate) {
  /** Reason of those who have to ask, or to be assessed. */
  public static final String MAY_APPLY = "may_apply";

  /** Reason of those who are covered by a certificate that is about to expire. */
  public static final String EXPIRING = "certificate_expiring";

  public PolicyGap {
    Objects.requireNonNull(reason, "a gap needs a reason");
  }
}
