package org.tongbi.report.grammar;

/**
 * What the words before a group of numbers name.
 *
 * @param search what was found
 * @param start where the clause begins in which the search ended
 * @param listEnd where a list of names ends whose end all members share; 0 where there is no list
 */
record Naming(HeadFinder.Search search, int start, int listEnd) {
  Naming(HeadFinder.Search search, int start) {
    this(search, start, 0);
  }

  Naming withList(int end) {
    return new Naming(search, start, end);
  }

  boolean isNothing() {
    return search instanceof HeadFinder.Search.Nothing;
  }
}
