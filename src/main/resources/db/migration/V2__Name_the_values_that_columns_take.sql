-- The vocabulary of the tables. Text compares by code point ("C") where machines read it, and by the
-- root collation of ICU where readers do; both are deterministic, so keyset pages agree with the order.

create domain slug as text collate "C" check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
create domain state_code as text collate "C" check (value ~ '^[A-Z]{2}$');
create domain currency_code as text collate "C" check (value ~ '^[A-Z]{3}$');
create domain unit as text collate "C" check (value ~ '^[A-Z][A-Z_]*$');
create domain language_tag as text collate "C" check (value ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$');
create domain url as text collate "C" check (value ~ '^https?://\S+$');
create domain partial_date as text collate "C" check (is_partial_date(value));

-- A name or title that lists are sorted by; bounded so that it fits a B-tree key.
create domain label as text collate "und-x-icu" check (char_length(value) between 1 and 500);

-- A list whose elements stand once, in the order of the file.
create function holds_no_element_twice(list text[]) returns boolean
  language sql immutable strict parallel safe
  return (select count(*) = count(distinct element) from unnest(list) as element);
create domain list as text[]
  check (array_position(value, null) is null and holds_no_element_twice(value));
create domain citations as text[]
  check (cardinality(value) > 0 and array_position(value, null) is null and holds_no_element_twice(value));

-- The enumerations of the API's contract, which may be wider than what a release uses.
create domain forum_type as text collate "C" check (value in ('COUNCIL', 'ORGANIZATION_BODY'));

-- Sources, states, organizations
create domain source_kind as text collate "C" check (value in (
  'NEWS', 'OFFICIAL', 'ENCYCLOPEDIA', 'ACADEMIC', 'DATASET'));
create domain confidence as text collate "C" check (value in ('HIGH', 'MEDIUM', 'LOW'));
create domain region as text collate "C" check (value in (
  'WEST_ASIA', 'SOUTH_CAUCASUS', 'CENTRAL_ASIA', 'SOUTH_ASIA', 'SOUTHEAST_ASIA', 'EAST_ASIA',
  'EUROPE', 'NORTH_AMERICA'));
create domain organization_kind as text collate "C" check (value in (
  'INTERGOVERNMENTAL', 'PARLIAMENTARY', 'CULTURAL', 'ACADEMIC', 'FINANCIAL', 'BUSINESS',
  'CONSORTIUM'));
create domain membership_status as text collate "C" check (value in ('MEMBER', 'OBSERVER'));

-- Forums and people
create domain council_kind as text collate "C" check (value in (
  'HIGH_LEVEL_STRATEGIC_COOPERATION_COUNCIL', 'SUPREME_INTERSTATE_COUNCIL',
  'JOINT_STRATEGIC_PLANNING_GROUP', 'FOUR_PLUS_FOUR', 'INTERGOVERNMENTAL_COMMISSION',
  'POLITICAL_CONSULTATIONS', 'PARLIAMENTARY_GROUP', 'BUSINESS_COUNCIL', 'TRILATERAL',
  'CONSULTATIVE_MEETING'));
create domain council_status as text collate "C" check (value in ('ACTIVE', 'DORMANT', 'DISSOLVED'));
create domain level as text collate "C" check (value in (
  'HEADS_OF_STATE', 'HEADS_OF_GOVERNMENT', 'FOREIGN_MINISTERS', 'MINISTERS', 'SENIOR_OFFICIALS',
  'ELDERS', 'PARLIAMENT', 'REGIONAL', 'EXPERTS', 'BUSINESS'));
create domain block as text collate "C" check (value in (
  'FOREIGN_POLICY', 'DEFENCE', 'LAW_ENFORCEMENT', 'INTELLIGENCE', 'ECONOMY', 'TRADE', 'TRANSPORT',
  'ENERGY', 'CULTURE', 'EDUCATION', 'AGRICULTURE', 'HEALTH', 'PARLIAMENT', 'BUSINESS', 'OTHER'));
create domain office_kind as text collate "C" check (value in (
  'HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'MINISTER', 'SECRETARY_GENERAL',
  'OTHER'));

-- Meetings and documents
create domain meeting_kind as text collate "C" check (value in (
  'SUMMIT', 'INFORMAL_SUMMIT', 'EXTRAORDINARY_SUMMIT', 'TRILATERAL_SUMMIT', 'COUNCIL_SESSION',
  'PLANNING_GROUP', 'MINISTERIAL', 'SENIOR_OFFICIALS', 'COMMISSION_SESSION', 'CONSULTATION',
  'STATE_VISIT', 'OFFICIAL_VISIT', 'PARLIAMENTARY', 'REGIONAL', 'BUSINESS_FORUM', 'CHAMBER_EVENT',
  'OTHER'));
create domain track as text collate "C" check (value in ('HIGH_LEVEL', 'MID_LEVEL', 'BUSINESS'));
create domain meeting_format as text collate "C" check (value in ('IN_PERSON', 'ONLINE', 'HYBRID'));
create domain participation_role as text collate "C" check (value in (
  'HEAD_OF_DELEGATION', 'CO_CHAIR', 'HOST', 'PARTICIPANT', 'SECRETARY_GENERAL', 'GUEST'));
create domain document_kind as text collate "C" check (value in (
  'DECLARATION', 'AGREEMENT', 'MEMORANDUM', 'ACTION_PLAN', 'PROTOCOL', 'ROADMAP', 'JOINT_STATEMENT',
  'TREATY', 'STRATEGY', 'OTHER'));
create domain indicator_kind as text collate "C" check (value in (
  'TRADE_TURNOVER', 'TRADE_TARGET', 'EXPORTS', 'INVESTMENT_STOCK', 'CONTRACTOR_PROJECTS', 'OTHER'));

-- Corridors
create domain corridor_kind as text collate "C" check (value in (
  'TRANSPORT', 'ENERGY', 'GREEN_ENERGY', 'DIGITAL', 'PIPELINE_GAS', 'PIPELINE_OIL'));
create domain infrastructure_status as text collate "C" check (value in (
  'OPERATING', 'PARTLY_OPERATING', 'UNDER_CONSTRUCTION', 'PLANNED', 'PROPOSED', 'SUSPENDED',
  'CANCELLED'));
create domain node_kind as text collate "C" check (value in (
  'PORT', 'DRY_PORT', 'BORDER_CROSSING', 'RAIL_HUB', 'CITY', 'TERMINAL', 'SUBSTATION',
  'GAS_TERMINAL', 'OIL_TERMINAL', 'LANDING_POINT', 'OTHER'));
create domain transport_mode as text collate "C" check (value in (
  'RAIL', 'ROAD', 'SEA', 'PIPELINE', 'POWER', 'FIBRE'));
create domain project_kind as text collate "C" check (value in (
  'PORT', 'RAILWAY', 'ROAD', 'LOGISTICS_CENTRE', 'PIPELINE', 'POWER_LINE', 'SOLAR', 'WIND', 'FIBRE',
  'DIGITALISATION', 'VESSEL_FLEET', 'BORDER_POST', 'FERRY', 'OTHER'));
create domain milestone_kind as text collate "C" check (value in (
  'ANNOUNCED', 'AGREEMENT_SIGNED', 'FINANCING', 'CONSTRUCTION_START', 'COMMISSIONED', 'EXPANSION',
  'DELAY', 'OTHER'));
create domain flow_measure as text collate "C" check (value in (
  'CARGO_TONNES', 'TEU', 'TRAINS', 'GAS_BCM', 'OIL_TONNES', 'TRANSIT_DAYS'));
