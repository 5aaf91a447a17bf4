package app.dapei.scripts;

import app.dapei.bundles.core.Occasion;
import app.dapei.live.HostScripts;
import app.dapei.scripts.core.ScriptLanguage;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands the host's console the script of what is on air. */
@Component
class ConsoleScripts implements HostScripts {

    private final Prompter prompter;

    ConsoleScripts(Prompter prompter) {
        this.prompter = prompter;
    }

    @Override
    public Optional<Prompt> of(
            long shopId, UUID bundleId, Locale reader, Occasion occasion, @Nullable Long unlockLeft) {
        var language =
                reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ScriptLanguage.ZH : ScriptLanguage.EN;
        return prompter.scripts(shopId, bundleId, language).stream()
                .findFirst()
                .flatMap(script -> prompter.resolve(shopId, script.id(), occasion, unlockLeft))
                .map(said -> new Prompt(
                        said.key(),
                        said.title(),
                        said.parts().stream().map(PromptedScript.Part::text).toList(),
                        said.seconds()));
    }
}
