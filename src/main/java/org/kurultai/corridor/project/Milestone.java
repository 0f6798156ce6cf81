package org.kurultai.corridor.project;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.meeting.TimelineEntry;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A dated step of a project. Project, date and title together are its key. */
@Description("A dated step of a project.")
public record Milestone(
    @Ignore String projectSlug,
    @Description("The day of the step, or of the report on it where the title says so.")
        PartialDate date,
    @Description("What happened.") String title,
    @Description("What kind of step it was.") MilestoneKind kind,
    @Description("How sure the statement is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, TimelineEntry {

  static final String COLUMNS = "m.project, m.date, m.title, m.kind, m.confidence, m.sources";

  static Milestone read(Columns row) {
    return new Milestone(
        row.text(),
        new PartialDate(row.text()),
        row.text(),
        row.constant(MilestoneKind.class),
        row.constant(Confidence.class),
        row.texts());
  }

  /** A slug and a date hold no slash, so the first two part the key whatever the title holds. */
  @Override
  public NodeId nodeId() {
    return new NodeId("Milestone", projectSlug + '/' + date.value() + '/' + title);
  }
}
