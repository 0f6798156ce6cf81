package org.kurultai.meeting;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** That a person took part in a meeting. */
@Description(
    "That a person took part in a meeting, for a state or for an organization, never for both.")
public record Participation(
    @Ignore String personSlug,
    @Ignore @Nullable String stateCode,
    @Ignore @Nullable String organizationSlug,
    @Description("As what the person took part.") ParticipationRole role,
    @Nullable @Description(
            "The office that the person held at the time, such as `President of Kazakhstan`.")
        String officeTitle,
    @Description("How sure it is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Cited {

  static final String COLUMNS =
      "x.person, x.state, x.organization, x.role, x.office_title, x.confidence, x.sources";

  static Participation read(Columns row) {
    return new Participation(
        row.text(),
        row.textOrNull(),
        row.textOrNull(),
        row.constant(ParticipationRole.class),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }
}
