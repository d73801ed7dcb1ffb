namespace AgentAssist.Engine.Policies.Conditions;

internal enum ConditionTokenKind
{
    End,
    Key,
    Text,
    Number,
    Regex,
    Operator,
    And,
    Or,
    Not,
    In,
    True,
    False,
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
    Invalid,
}
