package org.tongbi.report.grammar;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What a word does in a sentence. */
enum WordKind implements Coded {
  /** Names an indicator by itself; the value is its code. */
  INDICATOR,
  /** Names an indicator where its topic is spoken of; the value is its code. */
  CONTEXT,
  /** Names an indicator given per so many people; the value is its code. */
  PER_STEM,
  /** So many people to one of a denominator; the value is their number. */
  PER,
  /** Names a subject matter. */
  TOPIC,
  /** A kind of institution; the value is a provider's code. */
  PROVIDER,
  /** A kind of institution by its first letters, in lists alone; the value is a provider's code. */
  PROVIDER_SHORT,
  /** Whose number it is; the value is a population's code. */
  POPULATION,
  /** Grows. */
  RISE,
  /** Shrinks. */
  FALL,
  /** Stays. */
  FLAT,
  /** Leads to the value reached. */
  TO,
  /** Leads to the value left. */
  FROM,
  /** Says that a part made so much of a change. */
  CONTRIBUTES,
  /** A share of something. */
  SHARE,
  /** What a change is measured against. */
  BASE,
  /** Before a number: more than. */
  OVER_BEFORE,
  /** Before a number: less than. */
  UNDER_BEFORE,
  /** Before a number: about. */
  ABOUT_BEFORE,
  /** After a number: more than. */
  OVER_AFTER,
  /** After a number: less than. */
  UNDER_AFTER,
  /** After a number: about. */
  ABOUT_AFTER,
  /** A plan or goal. */
  TARGET,
  /** Presents a count as the whole stock. */
  STOCK,
  /** Behind a count: what a network stands on is the whole of its kind. */
  WHOLE_AFTER,
  /** Makes a count a part that did something. */
  PART,
  /** Says which of a kind of institution: 改制 before 卫生院. */
  MODIFIER,
  /** Changes nothing. */
  FILLER,
  /** One by one. */
  EACH,
  /** Of which. */
  AMONG,
  /** The first of two. */
  FORMER,
  /** The second of two. */
  LATTER,
  /** A near word that means another thing. */
  RIVAL,
  /** A mean of others. */
  AVERAGE,
  /** How far from another's figure. */
  DISTANCE,
  /** What an institution's own name ends with. */
  FACILITY,
  /** An institution's own name; the value is the name. */
  FACILITY_NAME,
  /** What makes an institution's word generic when it stands before it: 各医院. */
  GENERIC_PREFIX,
  /** An institution named before. */
  FACILITY_PRONOUN,
  /** A region other than by its own name: 全省. */
  REGION,
  /** Populations that a topic's indicators name already. */
  OWN;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
