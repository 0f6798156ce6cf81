package org.kurultai.insight;

/** Shares are told to six decimals: beyond them a double holds its own errors. */
public final class Rounding {

  private static final double MICRO = 1e6;

  private Rounding() {}

  /** To six decimals, half up. */
  public static double rounded(double share) {
    return Math.round(share * MICRO) / MICRO;
  }
}
