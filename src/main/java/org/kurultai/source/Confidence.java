package org.kurultai.source;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;

/** How sure a statement of fact is. */
@Description("How sure a statement of fact is.")
public enum Confidence {
  @Description("Every source that the fact cites has been seen and backs it.")
  HIGH,
  @Description("The fact is only announced, or part of it rests on no source that has been seen.")
  MEDIUM,
  @Description("No source that has been seen backs the fact.")
  LOW;

  /** This confidence and every greater one. */
  public List<Confidence> orGreater() {
    return Stream.of(values()).filter(other -> other.ordinal() <= ordinal()).toList();
  }
}
