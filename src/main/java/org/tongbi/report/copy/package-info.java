/**
 * When one document says what another already says: copies (副本), reposts (转载), excerpts (摘登) and
 * revisions (更正).
 *
 * <p>A document is known by its {@link org.tongbi.report.copy.Signature}, made once when it is read
 * and compared ever after without its text:
 *
 * <ul>
 *   <li><b>keys</b>, by which documents worth comparing meet: the least hashes (MinHash, 最小哈希) of
 *       its runs of four figures. Reports share templates and boilerplate, but four figures in a
 *       row are shared by copies only, so that keys part what words would lump together. A text
 *       with hardly any figures has keys of long phrases as well.
 *   <li><b>wording</b>, the least hashes of its shingles of five characters: how much of it stands
 *       in another text. Containment, not resemblance, is estimated: an excerpt is a copy too.
 *   <li><b>figures</b> and <b>statements</b>, all of them: what the text counts, and what was read
 *       from it.
 * </ul>
 *
 * <p>{@link org.tongbi.report.copy.CopyRule} judges two signatures. Neither years nor places are in
 * a signature: that regions and windows do not contradict one another is asked beside it.
 *
 * <p>Apache DataSketches, which Spark brings, has such sketches; it is not used because its memory
 * layer refuses every Java release it does not know by number, and because tables should hold plain
 * numbers that outlast a library's byte layout.
 */
package org.tongbi.report.copy;
