-- The first schema. Append-only: a released file is never edited, since every database keeps its checksum.
-- One text for both engines; storage/dialect.cpp fills in what they call differently:
--   {text} {bigint}  column types         {sequence}  a primary key that the database numbers
--   {table}          what follows a table {clustered} the same, for tables kept in the order of their primary key
-- Statements end with a semicolon at the end of a line. Constraints are named <table>_<column>_<kind>, because error
-- messages give the name and storage/dialect.cpp reads table and column from it.

CREATE TABLE schema_migration (
    version {bigint} NOT NULL PRIMARY KEY,
    name {text} NOT NULL,
    checksum {text} NOT NULL,
    applied_at {text} NOT NULL
){table};

CREATE TABLE municipality (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT municipality_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT municipality_version_check CHECK (version >= 1),
    name {text} NOT NULL,
    basis_hours {bigint} NOT NULL CONSTRAINT municipality_basis_hours_check CHECK (basis_hours > 0),
    basis_method {text} NOT NULL,
    closed_through {text} CONSTRAINT municipality_closed_through_check CHECK (length(closed_through) = 10),
    is_sample {bigint} NOT NULL CONSTRAINT municipality_is_sample_check CHECK (is_sample IN (0, 1)),
    sample_note {text} NOT NULL
){table};
-- One row: a database is one municipality's.
CREATE UNIQUE INDEX municipality_id_unique ON municipality ((1));

CREATE TABLE fte_rate (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT fte_rate_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT fte_rate_version_check CHECK (version >= 1),
    valid_from {text} NOT NULL CONSTRAINT fte_rate_valid_from_check CHECK (length(valid_from) = 10),
    amount {bigint} NOT NULL CONSTRAINT fte_rate_amount_check CHECK (amount >= 0),
    source {text} NOT NULL
){table};

CREATE TABLE unit (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT unit_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT unit_version_check CHECK (version >= 1),
    code {text} NOT NULL,
    name {text} NOT NULL,
    kind {text} NOT NULL CONSTRAINT unit_kind_check CHECK (kind IN ('service_area', 'unit', 'department')),
    leader_role {text} NOT NULL,
    headcount {bigint} CONSTRAINT unit_headcount_check CHECK (headcount >= 0),
    fte {bigint} CONSTRAINT unit_fte_check CHECK (fte >= 0),
    basis_hours {bigint} CONSTRAINT unit_basis_hours_check CHECK (basis_hours > 0),
    active_from {text} CONSTRAINT unit_active_from_check CHECK (length(active_from) = 10),
    active_to {text} CONSTRAINT unit_active_to_check CHECK (length(active_to) = 10),
    pilot {bigint} NOT NULL CONSTRAINT unit_pilot_check CHECK (pilot IN (0, 1))
){table};
CREATE UNIQUE INDEX unit_code_unique ON unit (code) WHERE code <> '';

CREATE TABLE unit_placement (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT unit_placement_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT unit_placement_version_check CHECK (version >= 1),
    unit_id {text} NOT NULL CONSTRAINT unit_placement_unit_id_fk REFERENCES unit (id),
    parent_id {text} CONSTRAINT unit_placement_parent_id_fk REFERENCES unit (id),
    valid_from {text} CONSTRAINT unit_placement_valid_from_check CHECK (length(valid_from) = 10)
){table};
CREATE INDEX unit_placement_unit_id_index ON unit_placement (unit_id);
CREATE INDEX unit_placement_parent_id_index ON unit_placement (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE lean_event (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT lean_event_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT lean_event_version_check CHECK (version >= 1),
    unit_id {text} NOT NULL CONSTRAINT lean_event_unit_id_fk REFERENCES unit (id),
    event_date {text} NOT NULL CONSTRAINT lean_event_event_date_check CHECK (length(event_date) = 10),
    status {text} NOT NULL CONSTRAINT lean_event_status_check
        CHECK (status IN ('waiting_list', 'informed', 'training', 'guided', 'self_driven', 'withdrawn')),
    note {text} NOT NULL
){table};
CREATE INDEX lean_event_unit_id_index ON lean_event (unit_id);

CREATE TABLE gain (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT gain_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT gain_version_check CHECK (version >= 1),
    code {text} NOT NULL,
    unit_id {text} NOT NULL CONSTRAINT gain_unit_id_fk REFERENCES unit (id),
    title {text} NOT NULL,
    tool {text} NOT NULL CONSTRAINT gain_tool_check
        CHECK (tool IN ('value_stream', 'fishbone', 'five_s', 'board', 'idea', 'five_whys', 'other')),
    classification {text} NOT NULL CONSTRAINT gain_classification_check
        CHECK (classification IN ('direct', 'indirect', 'qualitative')),
    ledger_unit {text} NOT NULL CONSTRAINT gain_ledger_unit_check
        CHECK (ledger_unit IN ('hours_per_year', 'one_off_hours', 'kroner')),
    basis_hours {bigint} NOT NULL CONSTRAINT gain_basis_hours_check CHECK (basis_hours > 0),
    owner_role {text} NOT NULL,
    responsible_role {text} NOT NULL,
    assumptions {text} NOT NULL,
    risk {text} NOT NULL,
    planned_on {text} CONSTRAINT gain_planned_on_check CHECK (length(planned_on) = 10),
    planned_quality {bigint} CONSTRAINT gain_planned_quality_check CHECK (planned_quality BETWEEN 0 AND 1000000),
    planned_quantity {bigint} CONSTRAINT gain_planned_quantity_check CHECK (planned_quantity BETWEEN 0 AND 1000000),
    planned_savings {bigint} CONSTRAINT gain_planned_savings_check CHECK (planned_savings BETWEEN 0 AND 1000000),
    importance {text} NOT NULL
){table};
CREATE UNIQUE INDEX gain_code_unique ON gain (code);
CREATE INDEX gain_unit_id_index ON gain (unit_id);

CREATE TABLE posting (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT posting_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT posting_version_check CHECK (version >= 1),
    gain_id {text} NOT NULL CONSTRAINT posting_gain_id_fk REFERENCES gain (id),
    unit_id {text} NOT NULL CONSTRAINT posting_unit_id_fk REFERENCES unit (id),
    voucher {text} NOT NULL,
    account {text} NOT NULL CONSTRAINT posting_account_check
        CHECK (account IN ('identified', 'quality', 'quantity', 'savings', 'lapsed', 'extra_work')),
    effective_on {text} NOT NULL CONSTRAINT posting_effective_on_check CHECK (length(effective_on) = 10),
    amount {bigint} NOT NULL,
    extra_work_basis {bigint} CONSTRAINT posting_extra_work_basis_check CHECK (extra_work_basis > 0),
    -- Checked at commit, so that a posting and its reversal may be written and removed in any order.
    reverses_id {text} CONSTRAINT posting_reverses_id_fk REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
    transfer_of_id {text} CONSTRAINT posting_transfer_of_id_fk REFERENCES posting (id) DEFERRABLE INITIALLY DEFERRED,
    from_list {bigint} NOT NULL CONSTRAINT posting_from_list_check CHECK (from_list IN (0, 1)),
    comment {text} NOT NULL,
    evidence {text} NOT NULL,
    recorded_at {text} NOT NULL CONSTRAINT posting_recorded_at_check CHECK (length(recorded_at) = 24),
    recorded_by {text} NOT NULL
){table};
CREATE INDEX posting_gain_id_index ON posting (gain_id);
CREATE INDEX posting_unit_id_index ON posting (unit_id);
CREATE INDEX posting_reverses_id_index ON posting (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX posting_transfer_of_id_index ON posting (transfer_of_id) WHERE transfer_of_id IS NOT NULL;

CREATE TABLE confirmation (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT confirmation_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT confirmation_version_check CHECK (version >= 1),
    gain_id {text} NOT NULL CONSTRAINT confirmation_gain_id_fk REFERENCES gain (id),
    confirmed_on {text} NOT NULL CONSTRAINT confirmation_confirmed_on_check CHECK (length(confirmed_on) = 10),
    level {text} NOT NULL CONSTRAINT confirmation_level_check
        CHECK (level IN ('signal', 'before_after', 'reasoned_judgement')),
    role {text} NOT NULL,
    valid_to {text} CONSTRAINT confirmation_valid_to_check CHECK (length(valid_to) = 10),
    reason {text} NOT NULL
){table};
CREATE INDEX confirmation_gain_id_index ON confirmation (gain_id);

-- Everything one unit of work changed, under one name.
CREATE TABLE action_log (
    sequence {sequence},
    id {text} NOT NULL CONSTRAINT action_log_id_check CHECK (length(id) = 36),
    name_key {text} NOT NULL,
    subject {text} NOT NULL,
    recorded_at {text} NOT NULL CONSTRAINT action_log_recorded_at_check CHECK (length(recorded_at) = 24),
    actor {text} NOT NULL,
    role {text} NOT NULL,
    undoes {text}
){table};
CREATE UNIQUE INDEX action_log_id_unique ON action_log (id);

-- One line per record that an action changed; the fields are JSON objects of the changed columns only.
CREATE TABLE change_log (
    action_sequence {bigint} NOT NULL CONSTRAINT change_log_action_sequence_fk REFERENCES action_log (sequence),
    position {bigint} NOT NULL,
    kind {text} NOT NULL,
    record_id {text} NOT NULL,
    unit_id {text},
    version {bigint} NOT NULL,
    operation {text} NOT NULL CONSTRAINT change_log_operation_check CHECK (operation IN ('insert', 'update', 'remove')),
    before_fields {text},
    after_fields {text},
    CONSTRAINT change_log_pkey PRIMARY KEY (action_sequence, position)
){clustered};
CREATE INDEX change_log_record_index ON change_log (kind, record_id);
