package org.dpstat.samples;

/** What rows say, who they are about, and what people say themselves. */
record Evidence(Lists lists, Identity identity, Interviews interviews) {}
