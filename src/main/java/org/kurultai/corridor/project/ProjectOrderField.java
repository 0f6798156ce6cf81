package org.kurultai.corridor.project;

import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.paging.SortKey;

/** What projects can be ordered by. */
@Description("What projects can be ordered by.")
public enum ProjectOrderField {
  @Description("The English name.")
  NAME(SortKey.text("name")),
  @Description("The cost: by currency code, then by amount, since amounts are never converted.")
  COST(new SortKey("cost_currency", SortKey.Type.TEXT, true), SortKey.decimal("cost_value")),
  @Description("The day of the announcement.")
  ANNOUNCED_ON(SortKey.day("announced_first")),
  @Description("The day on which completion is expected.")
  EXPECTED_COMPLETION(SortKey.day("expected_first"));

  private final SortKey[] keys;

  ProjectOrderField(SortKey... keys) {
    this.keys = keys;
  }

  SortKey[] keys() {
    return keys.clone();
  }
}
