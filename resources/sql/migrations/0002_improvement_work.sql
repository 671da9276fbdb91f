-- Value-stream analyses, stakeholder analyses, introductions, indicators with measurements, and the origin of gains.
-- Estimates are three columns: low <= likely <= high. What an ideal step or challenge keeps is checked at commit, so that
-- both may be written and removed in any order.

CREATE TABLE introduction (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT introduction_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT introduction_version_check CHECK (version >= 1),
    unit_id {text} NOT NULL CONSTRAINT introduction_unit_id_fk REFERENCES unit (id),
    title {text} NOT NULL,
    kind {text} NOT NULL CONSTRAINT introduction_kind_check
        CHECK (kind IN ('pilot', 'introduction')),
    round {text} NOT NULL,
    guides {text} NOT NULL,
    guide_position {bigint} CONSTRAINT introduction_guide_position_check CHECK (guide_position >= 0),
    coordinator {text} NOT NULL,
    starts_on {text} CONSTRAINT introduction_starts_on_check CHECK (length(starts_on) = 10),
    contract_ends_on {text} CONSTRAINT introduction_contract_ends_on_check CHECK (length(contract_ends_on) = 10),
    first_gain_by {text} CONSTRAINT introduction_first_gain_by_check CHECK (length(first_gain_by) = 10),
    status {text} NOT NULL CONSTRAINT introduction_status_check
        CHECK (status IN ('planned', 'under_way', 'completed', 'stopped')),
    evaluation {text} NOT NULL
){table};
CREATE INDEX introduction_unit_id_index ON introduction (unit_id);

CREATE TABLE milestone (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT milestone_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT milestone_version_check CHECK (version >= 1),
    introduction_id {text} NOT NULL CONSTRAINT milestone_introduction_id_fk REFERENCES introduction (id),
    unit_id {text} NOT NULL CONSTRAINT milestone_unit_id_fk REFERENCES unit (id),
    position {bigint} NOT NULL,
    kind {text} NOT NULL CONSTRAINT milestone_kind_check
       
        CHECK (kind IN ('information_meeting', 'course_day', 'project_plan', 'follow_up', 'fishbone', 'first_gains',
            'contract_end', 'handover', 'other')),
    title {text} NOT NULL,
    planned_from {text} NOT NULL CONSTRAINT milestone_planned_from_check CHECK (length(planned_from) = 10),
    planned_to {text} NOT NULL CONSTRAINT milestone_planned_to_check CHECK (length(planned_to) = 10),
    done_on {text} CONSTRAINT milestone_done_on_check CHECK (length(done_on) = 10),
    responsible {text} NOT NULL,
    source {text} NOT NULL
){table};
CREATE INDEX milestone_introduction_id_index ON milestone (introduction_id);
CREATE INDEX milestone_unit_id_index ON milestone (unit_id);

CREATE TABLE value_stream_analysis (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT value_stream_analysis_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT value_stream_analysis_version_check CHECK (version >= 1),
    code {text} NOT NULL,
    unit_id {text} NOT NULL CONSTRAINT value_stream_analysis_unit_id_fk REFERENCES unit (id),
    title {text} NOT NULL,
    trigger_text {text} NOT NULL,
    end_text {text} NOT NULL,
    cases_per_year {bigint} NOT NULL CONSTRAINT value_stream_analysis_cases_per_year_check CHECK (cases_per_year >= 0),
    case_unit {text} NOT NULL,
    basis_hours {bigint} NOT NULL CONSTRAINT value_stream_analysis_basis_hours_check CHECK (basis_hours > 0),
    rule {text} NOT NULL CONSTRAINT value_stream_analysis_rule_check
        CHECK (rule IN ('lichtenberg', 'pert', 'triangular')),
    day_convention {text} NOT NULL CONSTRAINT value_stream_analysis_day_convention_check
        CHECK (day_convention IN ('working_time', 'calendar_time')),
    held_on {text} CONSTRAINT value_stream_analysis_held_on_check CHECK (length(held_on) = 10),
    participants {text} NOT NULL,
    goal {text} NOT NULL,
    status {text} NOT NULL CONSTRAINT value_stream_analysis_status_check
        CHECK (status IN ('planned', 'current_mapped', 'ideal_designed', 'adopted', 'followed_up')),
    source {text} NOT NULL
){table};
CREATE INDEX value_stream_analysis_unit_id_index ON value_stream_analysis (unit_id);
CREATE UNIQUE INDEX value_stream_analysis_code_unique ON value_stream_analysis (code) WHERE code <> '';

CREATE TABLE value_stream_state (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT value_stream_state_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT value_stream_state_version_check CHECK (version >= 1),
    analysis_id {text} NOT NULL CONSTRAINT value_stream_state_analysis_id_fk REFERENCES value_stream_analysis (id),
    unit_id {text} NOT NULL CONSTRAINT value_stream_state_unit_id_fk REFERENCES unit (id),
    kind {text} NOT NULL CONSTRAINT value_stream_state_kind_check
        CHECK (kind IN ('current', 'ideal')),
    name {text} NOT NULL,
    position {bigint} NOT NULL,
    adopted_on {text} CONSTRAINT value_stream_state_adopted_on_check CHECK (length(adopted_on) = 10)
){table};
CREATE INDEX value_stream_state_analysis_id_index ON value_stream_state (analysis_id);
CREATE INDEX value_stream_state_unit_id_index ON value_stream_state (unit_id);
-- One current state, and at most one ideal that is adopted.
CREATE UNIQUE INDEX value_stream_state_kind_unique ON value_stream_state (analysis_id) WHERE kind = 'current';
CREATE UNIQUE INDEX value_stream_state_adopted_on_unique ON value_stream_state (analysis_id)
        WHERE adopted_on IS NOT NULL;

CREATE TABLE value_stream_step (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT value_stream_step_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT value_stream_step_version_check CHECK (version >= 1),
    state_id {text} NOT NULL CONSTRAINT value_stream_step_state_id_fk REFERENCES value_stream_state (id),
    unit_id {text} NOT NULL CONSTRAINT value_stream_step_unit_id_fk REFERENCES unit (id),
    position {bigint} NOT NULL,
    code {text} NOT NULL,
    title {text} NOT NULL,
    performer {text} NOT NULL,
    persons {bigint} NOT NULL CONSTRAINT value_stream_step_persons_check CHECK (persons >= 0),
    waiting_low {bigint} NOT NULL CONSTRAINT value_stream_step_waiting_low_check CHECK (waiting_low >= 0),
    waiting_likely {bigint} NOT NULL
        CONSTRAINT value_stream_step_waiting_likely_check CHECK (waiting_likely >= waiting_low),
    waiting_high {bigint} NOT NULL
        CONSTRAINT value_stream_step_waiting_high_check CHECK (waiting_high >= waiting_likely),
    process_low {bigint} NOT NULL CONSTRAINT value_stream_step_process_low_check CHECK (process_low >= 0),
    process_likely {bigint} NOT NULL
        CONSTRAINT value_stream_step_process_likely_check CHECK (process_likely >= process_low),
    process_high {bigint} NOT NULL
        CONSTRAINT value_stream_step_process_high_check CHECK (process_high >= process_likely),
    share {bigint} NOT NULL CONSTRAINT value_stream_step_share_check CHECK (share BETWEEN 0 AND 1000000),
    repeats {bigint} NOT NULL CONSTRAINT value_stream_step_repeats_check CHECK (repeats >= 0),
    step_class {text} NOT NULL CONSTRAINT value_stream_step_step_class_check
        CHECK (step_class IN ('value_adding', 'necessary', 'waste')),
    waste {text} CONSTRAINT value_stream_step_waste_check
       
        CHECK (waste IN ('overproduction', 'waiting', 'transport', 'overprocessing', 'inventory',
            'motion', 'defects', 'unused_skill')),
    complete_accurate {bigint}
        CONSTRAINT value_stream_step_complete_accurate_check CHECK (complete_accurate BETWEEN 0 AND 1000000),
    parallel_group {text} NOT NULL,
    branch {text} NOT NULL,
    current_step_id {text}
        CONSTRAINT value_stream_step_current_step_id_fk REFERENCES value_stream_step (id) DEFERRABLE INITIALLY DEFERRED,
    source {text} NOT NULL
){table};
CREATE INDEX value_stream_step_state_id_index ON value_stream_step (state_id);
CREATE INDEX value_stream_step_unit_id_index ON value_stream_step (unit_id);
CREATE INDEX value_stream_step_current_step_id_index ON value_stream_step (current_step_id)
        WHERE current_step_id IS NOT NULL;

CREATE TABLE value_stream_challenge (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT value_stream_challenge_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT value_stream_challenge_version_check CHECK (version >= 1),
    step_id {text} NOT NULL CONSTRAINT value_stream_challenge_step_id_fk REFERENCES value_stream_step (id),
    unit_id {text} NOT NULL CONSTRAINT value_stream_challenge_unit_id_fk REFERENCES unit (id),
    position {bigint} NOT NULL,
    code {text} NOT NULL,
    text {text} NOT NULL,
    loss_low {bigint} NOT NULL CONSTRAINT value_stream_challenge_loss_low_check CHECK (loss_low >= 0),
    loss_likely {bigint} NOT NULL CONSTRAINT value_stream_challenge_loss_likely_check CHECK (loss_likely >= loss_low),
    loss_high {bigint} NOT NULL CONSTRAINT value_stream_challenge_loss_high_check CHECK (loss_high >= loss_likely),
    share {bigint} NOT NULL CONSTRAINT value_stream_challenge_share_check CHECK (share BETWEEN 0 AND 1000000),
    persons {bigint} NOT NULL CONSTRAINT value_stream_challenge_persons_check CHECK (persons >= 0),
    waste {text} CONSTRAINT value_stream_challenge_waste_check
       
        CHECK (waste IN ('overproduction', 'waiting', 'transport', 'overprocessing', 'inventory',
            'motion', 'defects', 'unused_skill')),
    idea {text} NOT NULL,
    current_challenge_id {text}
        CONSTRAINT value_stream_challenge_current_challenge_id_fk REFERENCES value_stream_challenge (id)
        DEFERRABLE INITIALLY DEFERRED,
    text_source {text} NOT NULL,
    source {text} NOT NULL
){table};
CREATE INDEX value_stream_challenge_step_id_index ON value_stream_challenge (step_id);
CREATE INDEX value_stream_challenge_unit_id_index ON value_stream_challenge (unit_id);
CREATE INDEX value_stream_challenge_current_challenge_id_index ON value_stream_challenge (current_challenge_id)
        WHERE current_challenge_id IS NOT NULL;

CREATE TABLE stakeholder_analysis (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT stakeholder_analysis_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT stakeholder_analysis_version_check CHECK (version >= 1),
    unit_id {text} NOT NULL CONSTRAINT stakeholder_analysis_unit_id_fk REFERENCES unit (id),
    title {text} NOT NULL,
    analysis_id {text} CONSTRAINT stakeholder_analysis_analysis_id_fk REFERENCES value_stream_analysis (id),
    introduction_id {text} CONSTRAINT stakeholder_analysis_introduction_id_fk REFERENCES introduction (id),
    done_on {text} CONSTRAINT stakeholder_analysis_done_on_check CHECK (length(done_on) = 10)
){table};
CREATE INDEX stakeholder_analysis_unit_id_index ON stakeholder_analysis (unit_id);
CREATE INDEX stakeholder_analysis_analysis_id_index ON stakeholder_analysis (analysis_id) WHERE analysis_id IS NOT NULL;
CREATE INDEX stakeholder_analysis_introduction_id_index ON stakeholder_analysis (introduction_id)
        WHERE introduction_id IS NOT NULL;

CREATE TABLE stakeholder (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT stakeholder_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT stakeholder_version_check CHECK (version >= 1),
    analysis_id {text} NOT NULL CONSTRAINT stakeholder_analysis_id_fk REFERENCES stakeholder_analysis (id),
    unit_id {text} NOT NULL CONSTRAINT stakeholder_unit_id_fk REFERENCES unit (id),
    position {bigint} NOT NULL,
    name {text} NOT NULL,
    category {text} NOT NULL,
    value {text} CONSTRAINT stakeholder_value_check
        CHECK (value IN ('low', 'medium', 'high', 'decisive')),
    consequence {text} NOT NULL,
    expectations {text} NOT NULL,
    influence {text} CONSTRAINT stakeholder_influence_check
        CHECK (influence IN ('none', 'small', 'medium', 'large')),
    interest {text} CONSTRAINT stakeholder_interest_check
        CHECK (interest IN ('none', 'small', 'medium', 'large')),
    attitude {text} CONSTRAINT stakeholder_attitude_check
        CHECK (attitude IN ('positive', 'neutral', 'critical')),
    action {text} NOT NULL,
    invited_on {text} CONSTRAINT stakeholder_invited_on_check CHECK (length(invited_on) = 10),
    involved_on {text} CONSTRAINT stakeholder_involved_on_check CHECK (length(involved_on) = 10),
    personal {bigint} NOT NULL CONSTRAINT stakeholder_personal_check CHECK (personal IN (0, 1)),
    purpose {text} NOT NULL,
    delete_by {text} CONSTRAINT stakeholder_delete_by_check CHECK (length(delete_by) = 10)
){table};
CREATE INDEX stakeholder_analysis_id_index ON stakeholder (analysis_id);
CREATE INDEX stakeholder_unit_id_index ON stakeholder (unit_id);

CREATE TABLE gain_claim (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT gain_claim_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT gain_claim_version_check CHECK (version >= 1),
    gain_id {text} NOT NULL CONSTRAINT gain_claim_gain_id_fk REFERENCES gain (id),
    unit_id {text} NOT NULL CONSTRAINT gain_claim_unit_id_fk REFERENCES unit (id),
    state_id {text} NOT NULL CONSTRAINT gain_claim_state_id_fk REFERENCES value_stream_state (id),
    step_id {text} CONSTRAINT gain_claim_step_id_fk REFERENCES value_stream_step (id),
    challenge_id {text} CONSTRAINT gain_claim_challenge_id_fk REFERENCES value_stream_challenge (id),
    saved_minutes {bigint} NOT NULL
){table};
CREATE INDEX gain_claim_gain_id_index ON gain_claim (gain_id);
CREATE INDEX gain_claim_unit_id_index ON gain_claim (unit_id);
CREATE INDEX gain_claim_state_id_index ON gain_claim (state_id);
-- A minute has at most one gain, whoever claims it at the same moment.
CREATE UNIQUE INDEX gain_claim_step_id_unique ON gain_claim (step_id) WHERE step_id IS NOT NULL;
CREATE UNIQUE INDEX gain_claim_challenge_id_unique ON gain_claim (challenge_id) WHERE challenge_id IS NOT NULL;

CREATE TABLE indicator (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT indicator_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT indicator_version_check CHECK (version >= 1),
    unit_id {text} NOT NULL CONSTRAINT indicator_unit_id_fk REFERENCES unit (id),
    gain_id {text} CONSTRAINT indicator_gain_id_fk REFERENCES gain (id),
    name {text} NOT NULL,
    measure {text} NOT NULL,
    direction {text} NOT NULL CONSTRAINT indicator_direction_check
        CHECK (direction IN ('up', 'down')),
    baseline {bigint},
    target {bigint},
    method {text} NOT NULL,
    changed_on {text} CONSTRAINT indicator_changed_on_check CHECK (length(changed_on) = 10),
    cases_per_year {bigint} CONSTRAINT indicator_cases_per_year_check CHECK (cases_per_year >= 0)
){table};
CREATE INDEX indicator_unit_id_index ON indicator (unit_id);
CREATE INDEX indicator_gain_id_index ON indicator (gain_id) WHERE gain_id IS NOT NULL;

CREATE TABLE measurement (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT measurement_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT measurement_version_check CHECK (version >= 1),
    indicator_id {text} NOT NULL CONSTRAINT measurement_indicator_id_fk REFERENCES indicator (id),
    unit_id {text} NOT NULL CONSTRAINT measurement_unit_id_fk REFERENCES unit (id),
    measured_on {text} NOT NULL CONSTRAINT measurement_measured_on_check CHECK (length(measured_on) = 10),
    value {bigint} NOT NULL
){table};
CREATE INDEX measurement_indicator_id_index ON measurement (indicator_id);
CREATE INDEX measurement_unit_id_index ON measurement (unit_id);

-- What a confirmation was measured by.
ALTER TABLE confirmation ADD COLUMN indicator_id {text}
        CONSTRAINT confirmation_indicator_id_fk REFERENCES indicator (id);
CREATE INDEX confirmation_indicator_id_index ON confirmation (indicator_id) WHERE indicator_id IS NOT NULL;
