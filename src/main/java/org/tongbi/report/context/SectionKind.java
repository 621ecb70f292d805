package org.tongbi.report.context;

/** What a section of a report does. */
public enum SectionKind {
  /** Tells what was done (工作情况). */
  REPORT,
  /** Tells what is wanted (下一步计划, 下半年工作, 主要目标). */
  PLAN,
  /** Tells what went wrong (存在问题). */
  PROBLEMS
}
