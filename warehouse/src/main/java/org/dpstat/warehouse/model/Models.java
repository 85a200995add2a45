package org.dpstat.warehouse.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dpstat.schemas.FileDigest;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.warehouse.model.Model.ModelColumn;

/**
 * The models of a folder: one folder each, with {@code model.yaml} and the SQL of its name, and the
 * functions that their SQL shares.
 */
public final class Models {
  private final Map<String, Model> byName = new LinkedHashMap<>();
  private final SqlFunctions functions;

  private Models(SqlFunctions functions) {
    this.functions = functions;
  }

  /**
   * Reads the models of a folder.
   *
   * @param schemas whose facts and policies are columns of a person's status
   * @throws InvalidSchema where a model's file does not say what it should
   */
  public static Models load(Path folder, Schemas schemas) {
    Models models = new Models(SqlFunctions.of(folder));
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
        Path file = each.resolve("model.yaml");
        Model model = YamlFiles.load(file, Model.class).in(each);
        if (!model.name().equals(each.getFileName().toString())) {
          throw new InvalidSchema(file, 1, "name " + model.name() + " must be the folder's name");
        }
        models.byName.put(model.name(), model);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    models.byName.replaceAll((name, model) -> models.withColumnsOfOthers(model, schemas));
    return models;
  }

  private Model withColumnsOfOthers(Model model, Schemas schemas) {
    if (model.columnsOf() == null) {
      return model;
    }
    List<ModelColumn> columns = new ArrayList<>(byName.get(model.columnsOf()).columns());
    columns.addAll(model.columns());
    switch (model.name()) {
      case PersonColumns.TABLE -> columns.addAll(PersonColumns.of(schemas));
      case HouseholdColumns.TABLE -> columns.addAll(HouseholdColumns.of(schemas));
      default -> {}
    }
    return model.with(columns);
  }

  /** All models in order of name. */
  public Collection<Model> all() {
    return byName.values();
  }

  /** The model of a name, null where there is none. */
  public Model get(String name) {
    return byName.get(name);
  }

  /** What the models' SQL can call besides what the engine has. */
  SqlFunctions functions() {
    return functions;
  }

  /** All that a model reads, itself or through views: what tables hold was settled before. */
  public Set<String> readBy(String name) {
    Set<String> read = new LinkedHashSet<>();
    collectRead(byName.get(name), read);
    return read;
  }

  private void collectRead(Model model, Set<String> read) {
    for (String name : model.reads()) {
      Model next = byName.get(name);
      if (read.add(name) && next != null && !next.isStored()) {
        collectRead(next, read);
      }
    }
  }

  /** Tables of a stage, each after those that it reads. */
  public List<Model> ofStage(String stage) {
    Set<Model> ordered = new LinkedHashSet<>();
    byName.values().stream()
        .filter(m -> stage.equals(m.stage()))
        .forEach(m -> addAfterWhatItReads(m, ordered));
    return ordered.stream().filter(m -> stage.equals(m.stage())).toList();
  }

  private void addAfterWhatItReads(Model model, Set<Model> ordered) {
    List<Model> read = new ArrayList<>();
    model.reads().stream().map(byName::get).filter(m -> m != null).forEach(read::add);
    read.forEach(m -> addAfterWhatItReads(m, ordered));
    ordered.add(model);
  }

  /** Whether what the models compute is still the same: a digest of all their files. */
  public static String digest(Path folder) {
    return FileDigest.of(folder, List.of(folder), Models::computes);
  }

  private static boolean computes(Path file) {
    return file.toString().matches(".*\\.(sql|yaml)") && !file.toString().contains("/cases/");
  }

  /** The SQL of a model. */
  static String sqlOf(Model model) {
    try {
      return Files.readString(model.folder().resolve(model.name() + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
