package org.kurultai.insight.relations;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.corridor.Corridor;
import org.kurultai.corridor.CorridorStore;
import org.kurultai.corridor.project.Project;
import org.kurultai.corridor.project.ProjectStore;
import org.kurultai.document.DocumentConnection;
import org.kurultai.document.DocumentFilter;
import org.kurultai.document.DocumentOrder;
import org.kurultai.document.DocumentStore;
import org.kurultai.forum.Council;
import org.kurultai.forum.CouncilStore;
import org.kurultai.graphql.paging.Page;
import org.kurultai.graphql.paging.SortDirection;
import org.kurultai.graphql.paging.Window;
import org.kurultai.indicator.Indicator;
import org.kurultai.indicator.IndicatorFilter;
import org.kurultai.indicator.IndicatorStore;
import org.kurultai.meeting.Meeting;
import org.kurultai.meeting.MeetingConnection;
import org.kurultai.meeting.MeetingFilter;
import org.kurultai.meeting.MeetingOrder;
import org.kurultai.meeting.MeetingOrderField;
import org.kurultai.meeting.MeetingStore;
import org.kurultai.meeting.Period;
import org.kurultai.store.ReferenceCheck;

/** What two states have in common. */
@GraphQLApi
@RegisterForReflection
public class PartnershipListsApi {

  private static final MeetingOrder EARLIEST_FIRST =
      new MeetingOrder(MeetingOrderField.DATE, SortDirection.ASC);

  private static final Period DATED = new Period(null, null);

  private final MeetingStore meetings;
  private final DocumentStore documents;
  private final CouncilStore councils;
  private final IndicatorStore indicators;
  private final CorridorStore corridors;
  private final ProjectStore projects;
  private final ReferenceCheck check;

  PartnershipListsApi(
      MeetingStore meetings,
      DocumentStore documents,
      CouncilStore councils,
      IndicatorStore indicators,
      CorridorStore corridors,
      ProjectStore projects,
      ReferenceCheck check) {
    this.meetings = meetings;
    this.documents = documents;
    this.councils = councils;
    this.indicators = indicators;
    this.corridors = corridors;
    this.projects = projects;
    this.check = check;
  }

  /** The first of their meetings. */
  @Nullable @Description(
      "The first dated meeting of the two in the period, by its first day, then slug; null where"
          + " there is none.")
  public CompletionStage<Meeting> firstMeeting(@Source Partnership partnership) {
    return outermost(partnership, MeetingOrder.window(EARLIEST_FIRST, 1, null, null, null));
  }

  /** The last of their meetings. */
  @Nullable @Description(
      "The last dated meeting of the two in the period, by its first day, then slug; null where"
          + " there is none. It may be still to come.")
  public CompletionStage<Meeting> lastMeeting(@Source Partnership partnership) {
    return outermost(partnership, MeetingOrder.window(EARLIEST_FIRST, null, null, 1, null));
  }

  /** Their councils. */
  @Description("The councils that both are parties of, by name.")
  public CompletionStage<List<@NonNull Council>> councils(@Source Partnership partnership) {
    return councils.ofPair().load(partnership.pair().key());
  }

  /** Their meetings. */
  @Description("The meetings of the period that both took part in.")
  public CompletionStage<MeetingConnection> meetings(
      @Source Partnership partnership,
      @Nullable @Description("Which of them; all if nothing is said.") MeetingFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          MeetingOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    MeetingFilter asked = filter == null ? MeetingFilter.NONE : filter;
    Window window = MeetingOrder.window(orderBy, first, after, last, before);
    return check
        .guard(
            asked.references(),
            meetings.ofPair(partnership.pair(), partnership.period(), asked, window))
        .thenApply(MeetingConnection::new);
  }

  /** Their documents. */
  @Description("The documents of the period that both have part in.")
  public CompletionStage<DocumentConnection> documents(
      @Source Partnership partnership,
      @Nullable @Description("Which of them; all if nothing is said.") DocumentFilter filter,
      @Nullable @Description("In which order; the latest first if none is asked for.")
          DocumentOrder orderBy,
      @Nullable @Description(Window.FIRST) Integer first,
      @Nullable @Description(Window.AFTER) String after,
      @Nullable @Description(Window.LAST) Integer last,
      @Nullable @Description(Window.BEFORE) String before) {
    DocumentFilter asked = filter == null ? DocumentFilter.NONE : filter;
    Window window = DocumentOrder.window(orderBy, first, after, last, before);
    return check
        .guard(
            asked.references(),
            documents.ofPair(partnership.pair(), partnership.period(), asked, window))
        .thenApply(DocumentConnection::new);
  }

  /** Figures on the two. */
  @Description("Figures on the relations of the two, in the order in which they were stated.")
  public CompletionStage<List<@NonNull Indicator>> indicators(
      @Source Partnership partnership,
      @Nullable @Description("Which of them; all if nothing is said.") IndicatorFilter filter) {
    IndicatorFilter asked = filter == null ? IndicatorFilter.NONE : filter;
    asked.verify();
    return check.guard(asked.references(), indicators.ofPair(partnership.pair(), asked));
  }

  /** The corridors that join them. */
  @Description("The corridors that join both, by name.")
  public CompletionStage<List<@NonNull Corridor>> corridors(@Source Partnership partnership) {
    return corridors.ofPair().load(partnership.pair().key());
  }

  /** The projects that concern them. */
  @Description("The projects that concern both, by name.")
  public CompletionStage<List<@NonNull Project>> projects(@Source Partnership partnership) {
    return projects.ofPair().load(partnership.pair().key());
  }

  private CompletionStage<Meeting> outermost(Partnership partnership, Window window) {
    Period within = partnership.period() == null ? DATED : partnership.period();
    return meetings
        .ofPair(partnership.pair(), within, MeetingFilter.NONE, window)
        .thenApply(page -> page.items().stream().findFirst().map(Page.Item::node).orElse(null));
  }
}
