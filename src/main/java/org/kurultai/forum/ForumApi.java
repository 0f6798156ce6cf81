package org.kurultai.forum;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.kurultai.graphql.limit.ListSize;
import org.kurultai.organization.Organization;
import org.kurultai.organization.OrganizationStore;

/** What the API says of forums of either type, and of the bodies of organizations. */
@GraphQLApi
public class ForumApi {

  private final ForumStore forums;
  private final OrganizationBodyStore bodies;
  private final OrganizationStore organizations;

  ForumApi(ForumStore forums, OrganizationBodyStore bodies, OrganizationStore organizations) {
    this.forums = forums;
    this.bodies = bodies;
    this.organizations = organizations;
  }

  /** One forum. */
  @Query
  @Nullable @Description("The council or body with this slug; null where there is none.")
  public CompletionStage<Forum> forum(
      @Description("The slug, such as `tr-uz-hlscc` or `council-of-heads-of-state`.") String slug) {
    return forums.bySlug().load(slug);
  }

  /** The organization of a body. */
  @Description("The organization that the body belongs to.")
  public CompletionStage<Organization> organization(@Source OrganizationBody body) {
    return organizations.bySlug().load(body.organizationSlug());
  }

  /** The bodies of an organization. */
  @Description("The bodies of the organization, by name.")
  @ListSize(assumedSize = 40)
  public CompletionStage<List<@NonNull OrganizationBody>> bodies(
      @Source Organization organization,
      @Nullable @Description("Only those that meet at this level.") Level level) {
    return bodies.ofOrganization(organization.slug(), level);
  }
}
