package app.dapei.scripts;

import app.dapei.scripts.core.ScriptDraft;
import java.time.Instant;

/**
 * A version of a script.
 *
 * @param version its number, from 1
 * @param at since when
 * @param actor who made it
 * @param draft what it says
 */
public record ScriptVersion(int version, Instant at, String actor, ScriptDraft draft) {}
