package org.tongbi.report.context;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What genre a document is of. */
public enum DocumentKind implements Coded {
  /** A bureau's summary of half a year or a year (工作总结). */
  WORK_SUMMARY,
  /** A government's work report to its congress (政府工作报告). */
  GOVERNMENT_REPORT,
  /** A statistical bulletin or monthly notice (统计公报, 通报). */
  BULLETIN,
  /** A plan or list of tasks (工作计划, 要点). */
  PLAN,
  /** A news item (新闻). */
  NEWS,
  /** A speech (讲话). */
  SPEECH,
  /** A chapter of a local chronicle (地方志). */
  ANNALS,
  /** None of these. */
  OTHER;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
