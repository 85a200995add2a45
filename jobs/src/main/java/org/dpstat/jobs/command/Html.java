package org.dpstat.jobs.command;

import java.util.List;

/** Pages that stand alone: no script, nothing to be fetched. */
final class Html {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
      table{border-collapse:collapse;margin:.5rem 0}th,td{padding:.15rem .7rem;border-bottom:1px solid #ccc;text-align:left}
      td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600}
      svg{font:12px system-ui,sans-serif;display:block;max-width:100%;height:auto}
      .label{text-anchor:end}.more{fill:#1f5f8b}.less{fill:#a8451f}.axis{stroke:#555}
      .restricted{border-left:.4rem solid #a8451f;padding:.3rem .8rem;background:#fbeee8}
      """;

  private final StringBuilder body = new StringBuilder();

  Html heading(int level, String text) {
    body.append("<h%d>%s</h%d>\n".formatted(level, escape(text), level));
    return this;
  }

  Html paragraph(String text) {
    body.append("<p>").append(escape(text)).append("</p>\n");
    return this;
  }

  Html warning(String text) {
    body.append("<p class=\"restricted\" role=\"note\">").append(escape(text)).append("</p>\n");
    return this;
  }

  Html chart(String title, List<BarChart.Bar> bars) {
    body.append(BarChart.of(title, bars));
    return this;
  }

  /** A table; cells that are numbers stand to the right. */
  Html table(String caption, List<String> head, List<List<String>> rows) {
    body.append("<table><caption>").append(escape(caption)).append("</caption>\n<thead><tr>");
    head.forEach(cell -> body.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
    body.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      row.forEach(this::cell);
      body.append("</tr>\n");
    }
    body.append("</tbody></table>\n");
    return this;
  }

  private void cell(String text) {
    boolean isNumber = text.matches("[-+<]?[0-9][0-9.,]*( ?%)?([eE]-?[0-9]+)?");
    body.append(isNumber ? "<td class=\"n\">" : "<td>").append(escape(text)).append("</td>");
  }

  /** The whole page. */
  String page(String lang, String title) {
    return "<!DOCTYPE html>\n<html lang=\""
        + lang
        + "\">\n<head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + STYLE
        + "</style></head>\n<body>\n<main>\n"
        + body
        + "</main>\n</body>\n</html>\n";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
