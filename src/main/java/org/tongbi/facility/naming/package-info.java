/**
 * The names that reports give facilities (机构名称), and which facility each means.
 *
 * <p>A registered name and a mention are read alike: the region that the name begins with, the head
 * that tells one facility from the next, its number, and the word for its kind. What both agree on
 * is a key under the region; everything else is a step from the one to the other, and each step
 * takes from the score.
 */
package org.tongbi.facility.naming;
