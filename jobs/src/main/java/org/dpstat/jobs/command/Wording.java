package org.dpstat.jobs.command;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What dpstat says to people, in Chinese or English. */
final class Wording {
  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Wording(Locale locale) {
    this.locale = locale;
    this.bundles = Stream.of("dpstat", "link", "review").map(name -> bundle(name, locale)).toList();
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** By option, else by the environment; Chinese where neither says English. */
  static Wording of(String lang) {
    String asked = lang == null ? System.getenv().getOrDefault("LANG", "zh") : lang;
    return new Wording(asked.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE);
  }

  boolean isEnglish() {
    return locale.equals(Locale.ENGLISH);
  }

  String say(String key, Object... values) {
    ResourceBundle bundle =
        bundles.stream().filter(b -> b.containsKey(key)).findFirst().orElse(bundles.get(0));
    return new MessageFormat(bundle.getString(key), Locale.ROOT)
        .format(java.util.Arrays.stream(values).map(Wording::plain).toArray());
  }

  /** Numbers as they are: ids and years have no thousands. */
  private static Object plain(Object value) {
    return value instanceof Long || value instanceof Integer ? value.toString() : value;
  }
}
