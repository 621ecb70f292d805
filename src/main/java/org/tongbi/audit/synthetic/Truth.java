package org.tongbi.audit.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.csv.CsvText;
import org.tongbi.indicator.Provider;

/** The truth beside the files: what figures should come out, and what was planted. */
final class Truth implements Closeable, Figures.Listener {
  private final Whereabouts whereabouts;
  private final Lines effective;
  private final Lines facilities;
  private final Lines defects;
  private final Lines changes;
  private final StringBuilder line = new StringBuilder();

  Truth(Path folder, Whereabouts whereabouts) throws IOException {
    this.whereabouts = whereabouts;
    this.effective = Lines.utf8(folder.resolve("effective.csv"));
    this.facilities = Lines.utf8(folder.resolve("facilities.csv"));
    this.defects = Lines.utf8(folder.resolve("defects.csv"));
    this.changes = Lines.utf8(folder.resolve("yoy.csv"));
    effective.write("facility_id,measure,window,value");
    facilities.write(
        "facility_id,first_month,last_month,region_code,category_code,economic_type,organizer,level");
    defects.write("kind,issue,org_code,period,measure,what,file,line");
    changes.write("region_code,indicator,population,provider,window,basis,value,prior,change_pct");
  }

  void facility(Life life) throws IOException {
    Calendar calendar = life.calendar;
    String open = null;
    int from = 0;
    for (int t = 0; t <= calendar.months(); t++) {
      String now = t < calendar.months() && life.files(t) ? place(life, t) : null;
      boolean newYear = t % 12 == 0;
      if (open != null && (newYear || !open.equals(now))) {
        facilities.write(
            String.join(",", life.id(), calendar.window(from), calendar.window(t - 1), open));
      }
      if (newYear || !Objects.equals(open, now)) {
        from = t;
      }
      open = now;
    }
    for (int i = 0; i < Items.COUNT; i++) {
      if (life.values[i] != null) {
        effective(life, i);
      }
    }
  }

  private String place(Life life, int t) {
    return String.join(
        ",",
        whereabouts.region(life, t, life.calendar.year(t)),
        life.kind.category(),
        life.kind.economicType(),
        life.kind.organizer(),
        life.levelOn(life.calendar.end(t)));
  }

  private void effective(Life life, int measure) throws IOException {
    Calendar calendar = life.calendar;
    String head = life.id() + "," + Items.ALL.get(measure).code() + ",";
    for (int t = 0; t < calendar.months(); t++) {
      if (!Items.isYearly(measure) && life.files(t)) {
        line.setLength(0);
        line.append(head).append(calendar.year(t)).append(calendar.month(t) < 10 ? "-0" : "-");
        effective.write(line.append(calendar.month(t)).append(',').append(life.values[measure][t]));
      }
    }
    for (int y = 0; y < calendar.years(); y++) {
      int year = calendar.firstYear() + y;
      Long value = Filings.yearly(life, measure, year);
      if (value != null) {
        line.setLength(0);
        effective.write(line.append(head).append(year).append(',').append(value));
      }
    }
  }

  void defects(List<Defect> planted, String file, long at) throws IOException {
    for (Defect defect : planted) {
      defects.write(
          String.join(
              ",",
              defect.kind().code(),
              defect.kind().issue().map(issue -> issue.code()).orElse(""),
              defect.orgCode(),
              defect.period(),
              defect.measure(),
              CsvText.cell(defect.what()),
              file,
              at == 0 ? "" : Long.toString(at)));
    }
  }

  @Override
  public void figure(
      String region,
      Derived derived,
      Provider provider,
      Sums.Span span,
      int year,
      BigDecimal value,
      Optional<BigDecimal> prior)
      throws IOException {
    if (prior.isPresent()) {
      line.setLength(0);
      line.append(region).append(',').append(derived.indicator()).append(',');
      line.append(derived.population()).append(',').append(provider.code()).append(',');
      line.append(span.name()).append(",total,").append(plain(value)).append(',');
      line.append(plain(prior.get())).append(',');
      Figures.change(value, prior.get()).ifPresent(change -> line.append(plain(change)));
      changes.write(line);
    }
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  @Override
  public void close() throws IOException {
    effective.close();
    facilities.close();
    defects.close();
    changes.close();
  }
}
