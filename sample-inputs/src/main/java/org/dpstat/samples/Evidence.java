package org.dpstat.samples;

/** What rows say, who they are about, what people say themselves, what was found out of them. */
record Evidence(
    Lists lists, Identity identity, Interviews interviews, Verifications verifications) {}
