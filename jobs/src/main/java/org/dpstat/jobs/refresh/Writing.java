package org.dpstat.jobs.refresh;

import org.dpstat.jobs.ops.JobRepositories;
import org.dpstat.jobs.ops.Lease;

/** What a process has that may write: the repository of jobs, and the lease. */
record Writing(JobRepositories jobs, Lease lease) {}
