package org.tongbi.audit.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongbi.csv.ListLines;

/**
 * Writes an invented world: registry, returns, denominators, corrections, reports, and the truth.
 *
 * <p>Counties are made one after another and forgotten once written; only sums by place, kind and
 * month stay in memory. The same order gives the same bytes.
 */
public final class Generation {
  private static final int FACILITIES_OF_A_COUNTY = 120;
  private static final int FACILITIES_OF_A_SMALL_COUNTY = 7;
  private static final int SMALL = 350;

  private final SyntheticOrder order;
  private final int share;
  private final Territory territory;
  private final Whereabouts whereabouts;

  private Generation(SyntheticOrder order, int share) {
    this.order = order;
    this.share = share;
    int facilities = order.facilities();
    int counties =
        Math.max(
            (Math.min(facilities, SMALL) + FACILITIES_OF_A_SMALL_COUNTY - 1)
                / FACILITIES_OF_A_SMALL_COUNTY,
            Math.min(1500, facilities / FACILITIES_OF_A_COUNTY));
    this.territory = Territory.of(order, counties);
    this.whereabouts = new Whereabouts(territory, order.seed());
  }

  /** A world with dirt in it. */
  public static Generation of(SyntheticOrder order) {
    return new Generation(order, Dirt.SHARE);
  }

  /** The same world in which everybody files as they should. */
  public static Generation clean(SyntheticOrder order) {
    return new Generation(order, 0);
  }

  /**
   * What was written.
   *
   * @param returns lines of returns, those that should not be there included
   */
  public record Counts(long facilities, long returns, long defects, long figures, long documents) {}

  /**
   * Writes the world into a folder.
   *
   * @throws IOException where the folder cannot be written
   */
  public Counts write(Path folder) throws IOException {
    List<String> places = new ArrayList<>();
    ListLines.resource(Generation.class, "places.txt").forEach(places::add);
    Sums sums = new Sums(whereabouts);
    Population population = new Population(order, territory);
    Tally tally = new Tally();
    Path filed = folder.resolve("facilities");
    try (Truth truth = new Truth(folder.resolve("truth"), whereabouts);
        ReturnsFiles returns = new ReturnsFiles(filed);
        RegistryFiles registry = new RegistryFiles(filed);
        Mendings mendings = new Mendings(folder.resolve("corrections.csv"));
        Reports reports = new Reports(folder, order, territory.divisions())) {
      List<String> homes = territory.homes();
      long first = 0;
      for (int h = 0; h < homes.size(); h++) {
        long end = (long) order.facilities() * (h + 1) / homes.size();
        List<Life> lives =
            County.make(order, territory, places, homes.get(h), first, (int) (end - first));
        Layout layout = Layout.of(h);
        for (Life life : lives) {
          sums.add(life);
          truth.facility(life);
          register(life, layout, registry, truth, tally);
          file(life, layout, returns, mendings, truth, tally);
        }
        first = end;
      }
      if (share > 0) {
        RegistryDirt.Spoilt phantoms = Phantoms.of(order, homes.get(0));
        registry.write(phantoms.versions(), Layout.ENGLISH);
        tell(truth, tally, phantoms.defects(), "registry.csv", 0);
      }
      tell(
          truth,
          tally,
          population.write(folder.resolve("population.csv"), share > 0),
          "population.csv",
          0);
      Figures figures = new Figures(order, territory, population, sums);
      figures.tell(
          (region, derived, provider, span, year, value, prior) -> {
            truth.figure(region, derived, provider, span, year, value, prior);
            reports.figure(region, derived, provider, span, year, value, prior);
            tally.figures += prior.isPresent() ? 1 : 0;
          });
      tally.documents = reports.write();
    }
    return new Counts(
        order.facilities(), tally.returns, tally.defects, tally.figures, tally.documents);
  }

  private void register(Life life, Layout layout, RegistryFiles registry, Truth truth, Tally tally)
      throws IOException {
    List<RegistryVersion> versions = new Registry(whereabouts).versions(life);
    List<Defect> planted = List.of();
    if (share > 0) {
      RegistryDirt.Spoilt spoilt = new RegistryDirt(order, territory).on(life, versions);
      versions = spoilt.versions();
      planted = spoilt.defects();
    }
    String file = registry.write(versions, layout);
    tell(truth, tally, planted, file, 0);
  }

  private void file(
      Life life, Layout layout, ReturnsFiles returns, Mendings mendings, Truth truth, Tally tally)
      throws IOException {
    if (!life.kind.files()) {
      return;
    }
    List<Filing> clean = new Filings(life, Chance.of(order.seed(), "filings", life.number)).clean();
    Chance chance = Chance.of(order.seed(), "dirt", life.number);
    Dirt.Spoilt spoilt = Dirt.on(life, layout, chance, clean, share);
    for (Filing filing : spoilt.filings()) {
      ReturnsFiles.Place place = returns.write(filing, layout);
      tell(truth, tally, filing.defects, place.file(), place.line());
      tally.returns++;
    }
    tell(truth, tally, spoilt.loose(), "", 0);
    for (Mending mending : spoilt.mendings()) {
      mendings.write(mending);
    }
  }

  private static void tell(Truth truth, Tally tally, List<Defect> defects, String file, long line)
      throws IOException {
    truth.defects(defects, file, line);
    tally.defects += defects.size();
  }

  /** What is counted on the way. */
  private static final class Tally {
    private long returns;
    private long defects;
    private long figures;
    private long documents;
  }

  /** The registry's files: one in English, one as the bureaus with GB18030 export it. */
  private static final class RegistryFiles implements Closeable {
    private final Path folder;
    private final Lines english;
    private Lines chinese;

    RegistryFiles(Path folder) throws IOException {
      this.folder = folder;
      this.english = Lines.utf8(folder.resolve("registry.csv"));
      english.write(String.join(",", RegistryVersion.ENGLISH));
    }

    String write(List<RegistryVersion> versions, Layout layout) throws IOException {
      Lines lines = layout == Layout.CHINESE ? chinese() : english;
      for (RegistryVersion version : versions) {
        lines.write(version.line());
      }
      return lines.name();
    }

    private Lines chinese() throws IOException {
      if (chinese == null) {
        chinese = Lines.to(folder.resolve("registry-gb.csv"), Charset.forName("GB18030"), "\r\n");
        chinese.write(String.join(",", RegistryVersion.CHINESE));
      }
      return chinese;
    }

    @Override
    public void close() throws IOException {
      english.close();
      if (chinese != null) {
        chinese.close();
      }
    }
  }

  /** The corrections file. */
  private static final class Mendings implements Closeable {
    private final Lines lines;
    private int written;

    Mendings(Path file) throws IOException {
      this.lines = Lines.utf8(file);
      lines.write("target,locator,action,field,value,expect,reason,reference");
    }

    void write(Mending mending) throws IOException {
      List<String> cells = new ArrayList<>(List.of("return", mending.locator(), "set", "value"));
      cells.add(Long.toString(mending.value()));
      cells.add(Long.toString(mending.expect()));
      cells.add(mending.reason());
      cells.add("订正单第" + ++written + "号");
      lines.write(String.join(",", cells));
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
