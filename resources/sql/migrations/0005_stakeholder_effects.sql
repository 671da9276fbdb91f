-- What each ideal state would do to each stakeholder: better, the same or worse, and why.

CREATE TABLE stakeholder_effect (
    id {text} NOT NULL PRIMARY KEY CONSTRAINT stakeholder_effect_id_check CHECK (length(id) = 36),
    version {bigint} NOT NULL CONSTRAINT stakeholder_effect_version_check CHECK (version >= 1),
    stakeholder_id {text} NOT NULL CONSTRAINT stakeholder_effect_stakeholder_id_fk REFERENCES stakeholder (id),
    state_id {text} NOT NULL CONSTRAINT stakeholder_effect_state_id_fk REFERENCES value_stream_state (id),
    unit_id {text} NOT NULL CONSTRAINT stakeholder_effect_unit_id_fk REFERENCES unit (id),
    direction {text} CONSTRAINT stakeholder_effect_direction_check CHECK (direction IN ('better', 'same', 'worse')),
    reason {text} NOT NULL,
    CONSTRAINT stakeholder_effect_said_check CHECK (direction IS NOT NULL OR reason <> '')
){table};
CREATE UNIQUE INDEX stakeholder_effect_stakeholder_id_unique ON stakeholder_effect (stakeholder_id, state_id);
CREATE INDEX stakeholder_effect_state_id_index ON stakeholder_effect (state_id);
CREATE INDEX stakeholder_effect_unit_id_index ON stakeholder_effect (unit_id);
