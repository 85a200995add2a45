package org.dpstat.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, under the limits that dpstat has, spilling into a folder. */
final class Database implements AutoCloseable {
  private final Connection connection;

  Database(Path spill, int threads, String memory) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("SET threads = " + threads);
    run("SET memory_limit = " + quoted(memory));
    run("SET temp_directory = " + quoted(spill.toString()));
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\n" + sql, e);
    }
  }

  /** The rows of a query as text. */
  List<List<String>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\n" + sql, e);
    }
  }

  /**
   * A table of typed columns from rows of texts; a list is a text in brackets.
   *
   * @param columns names and types, {@code code VARCHAR, level INT}
   */
  void fill(String table, String columns, List<List<String>> rows) throws SQLException {
    String texts = columns.replaceAll("(\\w+) [^,]+", "$1 VARCHAR");
    String typed = columns.replaceAll("(\\w+) ([^,]+)", "CAST($1 AS $2) AS $1");
    run("CREATE TEMP TABLE given (" + texts + ")");
    try (DuckDBAppender appender =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "given")) {
      for (List<String> row : rows) {
        appender.beginRow();
        for (String value : row) {
          appender.append(value);
        }
        appender.endRow();
      }
    }
    run("CREATE TABLE " + table + " AS SELECT " + typed + " FROM given");
    run("DROP TABLE given");
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
