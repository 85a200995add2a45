package org.dpstat.jobs.ops;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.infrastructure.support.DatabaseType;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch over the repository's database, wired by hand: a handful of objects, no context. */
public final class JobRepositories {
  private final PlatformTransactionManager transactions;
  private final JobRepository repository;

  /** The repository in a database; its tables are made where there are none. */
  public JobRepositories(OpsDatabase database) {
    DataSource dataSource = database.dataSource();
    transactions = new JdbcTransactionManager(dataSource);
    try {
      if (!hasTables(dataSource)) {
        new ResourceDatabasePopulator(tables(dataSource)).execute(dataSource);
      }
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(dataSource);
      factory.setTransactionManager(transactions);
      factory.afterPropertiesSet();
      repository = factory.getObject();
    } catch (Exception e) {
      throw new IllegalStateException("the repository of jobs could not be opened", e);
    }
  }

  private static ClassPathResource tables(DataSource dataSource) throws MetaDataAccessException {
    String dialect =
        DatabaseType.fromMetaData(dataSource) == DatabaseType.POSTGRES ? "postgresql" : "hsqldb";
    return new ClassPathResource("org/springframework/batch/core/schema-" + dialect + ".sql");
  }

  private static boolean hasTables(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseMetaData about = connection.getMetaData();
      String name =
          about.storesLowerCaseIdentifiers() ? "batch_job_instance" : "BATCH_JOB_INSTANCE";
      try (ResultSet tables = about.getTables(null, connection.getSchema(), name, null)) {
        return tables.next();
      }
    }
  }

  /** What jobs there were and are. */
  public JobRepository repository() {
    return repository;
  }

  /** Transactions of the repository. */
  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /**
   * Starts and restarts jobs in this thread.
   *
   * @param restartable jobs that may be restarted
   */
  public TaskExecutorJobOperator operator(Job... restartable) {
    try {
      MapJobRegistry registry = new MapJobRegistry();
      for (Job job : restartable) {
        registry.register(job);
      }
      TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
      operator.setJobRepository(repository);
      operator.setJobRegistry(registry);
      operator.setTaskExecutor(new SyncTaskExecutor());
      operator.afterPropertiesSet();
      return operator;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
