namespace AgentAssist.Engine.Checks.PersonalData;

/// <summary>Finds one kind of personal data.</summary>
/// <param name="Find">Gives the places in a part of a text.</param>
/// <param name="IsNumber">Whether what it finds has digits: see <see cref="NumberSigns"/>.</param>
/// <param name="MayRepeat">Whether the agent may repeat it when the customer wrote it himself.</param>
internal sealed record PersonalDataFinder(Func<string, TextRange, IEnumerable<TextRange>> Find, bool IsNumber = true, bool MayRepeat = false);
