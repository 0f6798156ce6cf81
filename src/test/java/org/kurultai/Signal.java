package org.kurultai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

/** What a process is told by its operating system. */
public enum Signal {
  /** Keep still: its connections stay open, and silent. */
  STOP,
  /** Go on. */
  CONT;

  /** Tells these processes. */
  public void send(List<String> processes) throws IOException, InterruptedException {
    for (String process : processes) {
      assertThat(new ProcessBuilder("kill", "-" + name(), process).start().waitFor()).isZero();
    }
  }
}
