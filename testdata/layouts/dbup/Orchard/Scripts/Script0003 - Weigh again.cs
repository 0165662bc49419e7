public class Script0003 : DbUp.Engine.IScript
{
    public string ProvideScript(System.Func<System.Data.IDbCommand> commands) => "UPDATE harvests SET kilograms = 0";
}
