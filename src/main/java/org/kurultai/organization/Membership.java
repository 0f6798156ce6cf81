package org.kurultai.organization;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** That a state belongs, or belonged, to an organization. */
@Description("That a state belongs, or belonged, to an organization as a member or an observer.")
public record Membership(
    @Ignore String stateCode,
    @Ignore String organizationSlug,
    @Description("Whether as a member or as an observer.") MembershipStatus status,
    @Nullable @Description("Its first day, as far as known; null where it was not found.")
        PartialDate since,
    @Nullable @Description("Its last day, as far as known; null where it goes on.")
        PartialDate until,
    @Nullable @Description("A remark on the membership, such as `Founding member`.") String note,
    @Description("How sure it is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Cited {

  static final String COLUMNS =
      "m.state, m.organization, m.status, m.since, m.until, m.note, m.confidence, m.sources";

  static Membership read(Columns row) {
    return new Membership(
        row.text(),
        row.text(),
        row.constant(MembershipStatus.class),
        row.dateOrNull(),
        row.dateOrNull(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }
}
