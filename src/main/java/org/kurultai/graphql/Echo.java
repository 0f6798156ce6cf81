package org.kurultai.graphql;

/** What a client sent, as an error quotes it: as much of it as tells it from others. */
public final class Echo {

  private static final int LONGEST = 100;

  private Echo() {}

  /** The text, or its beginning. */
  public static String of(String sent) {
    return sent.length() <= LONGEST ? sent : sent.substring(0, LONGEST) + "…";
  }
}
