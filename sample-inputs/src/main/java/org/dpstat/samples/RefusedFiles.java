package org.dpstat.samples;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;

/** Files that nobody can use, each for another reason. */
final class RefusedFiles {
  private final Map<String, Contract> contracts;
  private final ListFile listFile;
  private final ListRows rows;

  RefusedFiles(Schemas schemas, ListFile listFile, ListRows rows) {
    this.contracts = schemas.contracts();
    this.listFile = listFile;
    this.rows = rows;
  }

  /** Paths below the inbox and what stands there. */
  Map<String, byte[]> files(String county, YearMonth period) throws IOException {
    String name = county + "_" + period.toString().replace("-", "");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("subsidy-list/" + name + ".csv", list("death", county, period));
    files.put("certificate/持证名单(最新).csv", list("certificate", county, period));
    files.put("death/" + name + "_空白.csv", new byte[0]);
    files.put("assistance/" + name + "_缺列.csv", lackingColumn(county, period));
    files.put("certificate/" + name + "_损坏.xlsx", truncated(county, period));
    return files;
  }

  private byte[] list(String source, String county, YearMonth period) throws IOException {
    return bytes(Layout.plain(contracts.get(source), county), period);
  }

  private byte[] lackingColumn(String county, YearMonth period) throws IOException {
    Layout layout = Layout.plain(contracts.get("assistance"), county);
    return bytes(layout.without("assistance_class"), period);
  }

  /** A workbook of which the second half never arrived. */
  private byte[] truncated(String county, YearMonth period) throws IOException {
    Layout layout = Layout.plain(contracts.get("certificate"), county).in(Form.WORKBOOK);
    byte[] whole = bytes(layout, period);
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private byte[] bytes(Layout layout, YearMonth period) throws IOException {
    String source = layout.contract().id();
    Delivery delivery = Delivery.of(source, layout.division(), Delivery.period(period));
    List<Row> some = rows.compose(delivery, layout.division()).stream().limit(5).toList();
    return listFile.bytes(layout, some, layout.contract().label());
  }
}
