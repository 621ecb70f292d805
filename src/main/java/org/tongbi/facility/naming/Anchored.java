package org.tongbi.facility.naming;

import org.tongbi.region.RegionCode;

/**
 * A name behind the region in front of it.
 *
 * @param region the region that the name is said to belong to, by its current code
 * @param prefix how the region is written
 * @param regions how many regions stand in front
 * @param rest the name without them
 */
record Anchored(RegionCode region, RegionPrefix prefix, int regions, String rest) {}
