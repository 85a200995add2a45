package org.dpstat.schemas.linkage;

import java.nio.file.Path;
import org.dpstat.schemas.InvalidSchema;

/**
 * How persons are recognised whom no number tells.
 *
 * @param parameters trained once and kept: a refresh learns nothing
 */
public record PersonLinkage(LinkageSettings settings, LinkageParameters parameters) {
  /** File of the settings. */
  public static final String SETTINGS = "persons.yaml";

  /**
   * Reads the settings of a folder and the parameters that they name.
   *
   * @throws InvalidSchema where they name none
   */
  public static PersonLinkage load(Path folder) {
    Path file = folder.resolve(SETTINGS);
    LinkageSettings settings = LinkageSettings.load(file);
    if (settings.parameters() == null) {
      throw new InvalidSchema(file, 0, "parameters: the file of trained parameters is wanted");
    }
    Path parameters = folder.resolve(settings.parameters());
    return new PersonLinkage(settings, LinkageParameters.load(parameters, settings));
  }
}
