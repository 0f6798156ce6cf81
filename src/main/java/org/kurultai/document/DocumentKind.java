package org.kurultai.document;

import org.eclipse.microprofile.graphql.Description;

/** What a document is. */
@Description("What a document is.")
public enum DocumentKind {
  @Description("A solemn statement of common positions, mostly by heads of state.")
  DECLARATION,
  @Description("An agreement between governments or institutions that binds them.")
  AGREEMENT,
  @Description("A memorandum of understanding, which states intentions.")
  MEMORANDUM,
  @Description("A plan or programme that says who does what by when.")
  ACTION_PLAN,
  @Description("The minutes of a session, or a protocol to an agreement.")
  PROTOCOL,
  @Description("Steps towards a goal, in their order.")
  ROADMAP,
  @Description("What the sides told the public after they had met.")
  JOINT_STATEMENT,
  @Description("A treaty between states, such as one on strategic partnership.")
  TREATY,
  @Description("A strategy or vision for several years.")
  STRATEGY,
  @Description("Anything else, such as a decision or a letter.")
  OTHER
}
