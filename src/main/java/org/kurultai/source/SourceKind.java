package org.kurultai.source;

import org.eclipse.microprofile.graphql.Description;

/** What a source is. */
@Description("What a source is.")
public enum SourceKind {
  @Description("A report by a news agency, a newspaper or a broadcaster.")
  NEWS,
  @Description("A page of a state, an organization or one of their bodies.")
  OFFICIAL,
  @Description("An article of an encyclopedia.")
  ENCYCLOPEDIA,
  @Description("A paper, a book or a report by a research institute.")
  ACADEMIC,
  @Description("A data set, cited by its name and version.")
  DATASET
}
