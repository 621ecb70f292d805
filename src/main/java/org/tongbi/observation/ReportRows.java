package org.tongbi.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Subject;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.provenance.Sha256;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.report.ReadReport;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.copy.Signature;
import org.tongbi.report.grammar.Claim;
import org.tongbi.source.SourceDocument;

/** Lays a read report out as one row of {@code document} and rows of {@code observation}. */
final class ReportRows {
  private static final int ID_LENGTH = 24;

  private final SubjectRegions subjectRegions;

  ReportRows(Regions regions) {
    this.subjectRegions = new SubjectRegions(regions);
  }

  /**
   * The values of a document row, in the order of {@link DocumentTable#SCHEMA}.
   *
   * @param setAside why the document does not count; empty where it does
   * @param mended what the corrections file changed
   */
  List<Object> document(
      SourceDocument source, Held held, MendedReport mended, Optional<Issue> setAside) {
    ReadReport report = mended.report();
    DocumentContext context = report.context();
    List<Object> values = new ArrayList<>();
    values.add(source.docId());
    values.add(source.sourceUri());
    values.add(source.locator());
    values.add(source.sha256());
    values.add(held.fileSha256());
    values.add(held.originalSha256());
    values.add(source.format());
    values.add(source.charset());
    values.add(context.title().orElse(null));
    values.add(context.publisher().orElse(null));
    values.add(SourceRows.day(context.publishedOn()));
    values.add(context.region().map(Division::code).map(RegionCode::digits).orElse(null));
    values.add(context.regionEvidence());
    values.add(context.window().map(Window::toString).orElse(null));
    values.add(SourceRows.day(context.window().map(Window::start)));
    values.add(SourceRows.day(context.window().map(Window::end)));
    values.add(context.periodEvidence());
    values.add(context.kind().code());
    values.add(context.kindEvidence());
    values.add(null); // duplicate_of and copy_of are settled once all of the night are read
    values.add(null);
    values.add(Sha256.hex(report.reading().text()));
    values.add(SignatureRows.of(Signature.of(report)));
    List<Issue> issues = new ArrayList<>(context.issues());
    setAside.ifPresent(issues::add);
    if (mended.isDocumentCorrected()) {
      issues.add(Issue.CORRECTED);
    }
    values.add(codes(issues));
    values.add(SourceRows.stated(source.stated()));
    values.add(mended.outcomes());
    values.add(source.text());
    return values;
  }

  /** The rows of a report's claims, in the order of {@link ObservationTable#SCHEMA}. */
  Row[] observations(SourceDocument source, ReadReport report, ProseCheckRows checks) {
    Set<String> taken = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Claim claim : report.claims()) {
      rows.add(observation(source, report.context(), claim, taken, checks));
    }
    return rows.toArray(new Row[0]);
  }

  private Row observation(
      SourceDocument source,
      DocumentContext context,
      Claim claim,
      Set<String> taken,
      ProseCheckRows checks) {
    Optional<RegionCode> region =
        subjectRegions.resolve(claim.subject(), context.region(), context.window(), claim.period());
    List<Issue> issues = new ArrayList<>(claim.issues());
    if (region.isEmpty()
        && claim.subject() instanceof Subject.OfRegion
        && !issues.contains(Issue.SUBJECT_UNRESOLVED)) {
      issues.add(Issue.SUBJECT_UNRESOLVED);
    }
    issues.addAll(checks.issuesAt(claim.span()));
    if (isPreliminary(context, claim)) {
      issues.add(Issue.PRELIMINARY);
    }
    String id = id(source.docId(), claim, taken);
    checks.observed(claim.span(), id);
    return RowFactory.create(
        id,
        source.docId(),
        claim.span().start(),
        claim.span().end(),
        claim.valueText(),
        claim.indicator(),
        claim.statistic().code(),
        figure(claim.value()),
        figure(claim.low()),
        figure(claim.high()),
        claim.unit(),
        claim.qualifier().code(),
        claim.base().map(ComparisonBase::code).orElse(null),
        claim.status().code(),
        claim.population().code(),
        claim.provider().code(),
        claim.subject().code(),
        SourceRows.day(claim.period().map(Window::start)),
        SourceRows.day(claim.period().map(Window::end)),
        claim.period().map(Window::toString).orElse(null),
        region.map(RegionCode::digits).orElse(null),
        claim.sentence().of(source.text()),
        claim.sentence().start(),
        SourceRows.day(context.publishedOn()),
        codes(issues),
        // Which facility a name means is for the registry to say.
        null);
  }

  /** Figures of its own window alone: those of the years before were final by then. */
  private static boolean isPreliminary(DocumentContext context, Claim claim) {
    return context.issues().contains(Issue.PRELIMINARY)
        && (context.window().isEmpty()
            || claim
                .period()
                .filter(period -> period.end().isBefore(context.window().get().start()))
                .isEmpty());
  }

  /** An id by what was said and where; a thing said twice of one span is numbered. */
  private static String id(String docId, Claim claim, Set<String> taken) {
    String said =
        String.join(
            "\u001f",
            docId,
            Integer.toString(claim.span().start()),
            Integer.toString(claim.span().end()),
            claim.indicator(),
            claim.statistic().code(),
            claim.population().code(),
            claim.provider().code(),
            claim.period().map(Window::toString).orElse(""));
    String id = Sha256.hex(said).substring(0, ID_LENGTH);
    for (int again = 2; !taken.add(id); again++) {
      id = Sha256.hex(said + "\u001f" + again).substring(0, ID_LENGTH);
    }
    return id;
  }

  private static BigDecimal figure(BigDecimal value) {
    return value.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.HALF_EVEN);
  }

  private static String[] codes(List<Issue> issues) {
    return issues.stream().map(Issue::code).distinct().toArray(String[]::new);
  }
}
